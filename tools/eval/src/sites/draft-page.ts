import type { Random } from './create-random.ts'
import type { Block, PageDraft, Picture } from './page-draft.ts'
import { descriptions, frameWords, sentences } from './sentences.ts'
import type { PageWish } from './site-draft.ts'
import type { SiteTraits } from './site-traits.ts'
import { textWidth } from './text-width.ts'
import { titleOf } from './title-of.ts'
import { aspects, type Language, trades } from './trades.ts'

interface Drafting {
  readonly traits: SiteTraits
  readonly random: Random
  readonly wish: PageWish
  /** How many pages the site already has: topics follow one another and never repeat. */
  readonly index: number
  readonly origin: string
}

/** A page without a fault, on a topic of its own. */
export function draftPage({ traits, random, wish, index, origin }: Drafting): PageDraft {
  const { language = traits.language, isListed = true, isInSitemap = true } = wish
  const { service, aspect } = topicAt({ traits, language, index })
  const topic = wish.topic ?? `${service} ${aspect}`
  const path = wish.path ?? pathOf({ traits, topic, index })
  const fill = filler({ traits, random, language, service, aspect })
  const title = titleOf({ topic, traits })
  const description = descriptionFor({ texts: random.shuffle(descriptions[language]), fill })
  return {
    path,
    language,
    topic,
    title,
    titlePlace: 'head',
    description,
    robots: random.next() < 0.3 ? 'index, follow' : null,
    canonical: `${origin}${path}`,
    lang: random.pick(language === 'en' ? ['en', 'en-GB'] : ['de', 'de-DE']),
    viewport: random.pick(['width=device-width, initial-scale=1', 'width=device-width,initial-scale=1.0', 'initial-scale=1, width=device-width']),
    openGraph: { 'og:title': topic, 'og:image': `${origin}/img/share.jpg`, ...(traits.namesItself ? { 'og:site_name': traits.name } : {}) },
    jsonLd: [],
    alternates: [],
    blocks: blocksOf({ topic, language, random, fill, path }),
    head: [],
    aside: [],
    headers: {},
    elapsedMs: random.between(60, 900),
    bytes: null,
    isInSitemap,
    isListed,
    isSealed: false,
    taken: new Set(),
    hiddenBy: null,
    relies: new Set(),
  }
}

/** Sentences of its language with the words of its trade, each once, until there are at least as many words as asked for. */
export function proseOf({ language, random, fill, words }: { language: Language; random: Random; fill: Fill; words: number }): string {
  const chosen: string[] = []
  for (const sentence of random.shuffle(sentences[language])) {
    if (chosen.join(' ').split(' ').length >= words) break
    chosen.push(fill(sentence))
  }
  return chosen.join(' ')
}

export type Fill = (text: string) => string

interface Filling {
  readonly traits: SiteTraits
  readonly random: Random
  readonly language: Language
  readonly service: string
  readonly aspect: string
}

/** Puts words of the trade into the places of a sentence. */
export function filler({ traits, random, language, service, aspect }: Filling): Fill {
  const { things } = tradeFor({ traits, language })
  return (text) => {
    const [thing = '', other = ''] = random.shuffle(things)
    const words: Readonly<Record<string, string>> = {
      s: inText({ service, language }),
      t: thing,
      u: other,
      p: traits.place,
      b: traits.name,
      a: aspect,
    }
    const filled = text.replace(/\{(\w)\}/g, (_, name: string) => words[name] ?? '')
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
}

/** The trade as the other language has it: any will do, a page in another language is about what it says itself. */
export function tradeFor({ traits, language }: { traits: SiteTraits; language: Language }) {
  const same = trades.filter((trade) => trade.language === language)
  const index = trades.indexOf(traits.trade)
  const found = traits.trade.language === language ? traits.trade : same[index % same.length]
  if (found === undefined) throw new Error(`no trade speaks ${language}`)
  return found
}

function inText({ service, language }: { service: string; language: Language }): string {
  return language === 'de' ? service : service.charAt(0).toLowerCase() + service.slice(1)
}

/** Six services times twelve aspects, in an order that changes both. */
export function topicAt({ traits, language, index }: { traits: SiteTraits; language: Language; index: number }) {
  const { services } = tradeFor({ traits, language })
  const shift = Math.floor(index / (services.length * aspects[language].length))
  if (shift > 0) throw new Error(`${traits.id} has more pages than topics`)
  const service = services[index % services.length] ?? ''
  const aspect = aspects[language][(index + Math.floor(index / services.length)) % aspects[language].length] ?? ''
  return { service, aspect }
}

function pathOf({ traits, topic, index }: { traits: SiteTraits; topic: string; index: number }): string {
  const section = index % 2 === 0 ? 's' : 'n'
  const slug = slugOf(topic)
  if (traits.theme === 'plain') return `/${section}-${slug}.html`
  return traits.theme === 'builder' ? `/${section}/${slug}` : `/${section}/${slug}/`
}

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

export function slugOf(text: string): string {
  const plain = text.toLowerCase().replace(/[äöüß]/g, (letter) => letters[letter] ?? '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function descriptionFor({ texts, fill }: { texts: readonly string[]; fill: Fill }): string {
  const found = texts.map(fill).find((text) => text.length >= 60 && text.length <= 150 && textWidth(text, 14) <= 970)
  if (found === undefined) throw new Error(`no description fits: ${texts.map(fill).join(' / ')}`)
  return found
}

function blocksOf({ topic, language, random, fill, path }: { topic: string; language: Language; random: Random; fill: Fill; path: string }): Block[] {
  const words = frameWords[language]
  const prose = proseOf({ language, random, fill, words: random.between(150, 230) }).split(/(?<=[.]) /)
  const third = Math.ceil(prose.length / 3)
  const part = (at: number): Block => ({ kind: 'text', text: prose.slice(at * third, (at + 1) * third).join(' ') })
  const picture: Block = {
    kind: 'picture',
    picture: pictureOf({ name: slugOf(`${topic} ${path}`), alt: fill(`${topic}: {t}`) }),
    caption: random.pick([null, fill('{t}, {p}')]),
  }
  return [
    { kind: 'heading', level: 1, html: topic },
    part(0),
    picture,
    { kind: 'heading', level: 2, html: words.how },
    part(1),
    { kind: 'heading', level: random.pick([2, 3]), html: words.price },
    part(2),
  ]
}

export function pictureOf({ name, alt }: { name: string; alt: string | null }): Picture {
  return { src: `/img/${name}.jpg`, alt, width: '1200', height: '800', more: '' }
}
