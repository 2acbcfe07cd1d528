import { type Fill, filler, proseOf, tradeFor } from '../draft-page.ts'
import type { Block, PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { aspects, type Language } from '../trades.ts'

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'de' : 'en'
}

export function fillFor(site: SiteDraft, language: Language): Fill {
  const service = site.random.pick(tradeFor({ traits: site.traits, language }).services)
  return filler({ traits: site.traits, random: site.random, language, service, aspect: site.random.pick(aspects[language]) })
}

export function proseFor(site: SiteDraft, language: Language, words: number): string {
  return proseOf({ language, random: site.random, fill: fillFor(site, language), words })
}

/** Exactly so many words, heading included; nothing else may stand in the content afterwards. */
export function sealedWith(site: SiteDraft, page: PageDraft, count: number): void {
  const words = proseFor(site, page.language, 200)
    .split(' ')
    .filter((word) => /^\p{L}+[.,]?$/u.test(word))
    .slice(0, count)
  if (words.length !== count) throw new Error('not enough words')
  const heading = words.slice(0, 3).join(' ')
  page.blocks = [
    { kind: 'heading', level: 1, html: heading },
    { kind: 'text', text: words.slice(3).join(' ') },
  ]
  page.isSealed = true
}

/** A copy of what a page says, under a heading that may be another. */
export function copyBlocks(from: PageDraft, to: PageDraft): void {
  to.blocks = from.blocks.map((block): Block => (block.kind === 'picture' ? { ...block, picture: { ...block.picture } } : block))
  from.isSealed = true
  to.isSealed = true
}

/** Text of several hundred words under one heading. */
export function longText(site: SiteDraft, page: PageDraft): string[] {
  const texts = proseFor(site, page.language, 400).split(/(?<=[.]) /)
  setText(page, texts)
  page.isSealed = true
  return texts
}

export function setText(page: PageDraft, texts: readonly string[]): void {
  page.blocks = [{ kind: 'heading', level: 1, html: page.topic }, ...texts.map((text): Block => ({ kind: 'text', text }))]
}
