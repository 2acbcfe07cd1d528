import type { PageView } from '../page-view.ts'
import { contentWords } from './function-words.ts'
import { isLegalPage } from './is-legal-page.ts'
import { pixelWidth } from './pixel-width.ts'
import { pointsBack } from './points-back.ts'
import { shorterSentence } from './shorter-sentence.ts'
import { type PageSentence, usableSentences } from './usable-sentences.ts'
import { writtenIn } from './written-in.ts'

export const descriptionLimits = { shortest: 50, longest: 160, widestPx: 990 } as const

const enough = 90
const starts = 6

/**
 * Whole sentences of the page, from the first that says what the page is about, until the width of a search result is used. null where the page says
 * too little, speaks a language whose wording is not known, or is a page the law asks for.
 */
export function composeDescription(page: PageView, taken: ReadonlySet<string>): string | null {
  const language = writtenIn(page.facts)
  if (language === null || isLegalPage(page)) return null
  const sentences = usableSentences(page, language)
  const texts = sentences.slice(0, starts).flatMap((_, from) => {
    const text = fill(sentences, from)
    return text.length < descriptionLimits.shortest || taken.has(text) ? [] : [{ text, worth: worthOf({ text, from, page }) }]
  })
  const [best] = texts.sort((a, b) => b.worth - a.worth)
  return best?.text ?? null
}

export function descriptionFits(text: string): boolean {
  return text.length <= descriptionLimits.longest && pixelWidth(text, 14) <= descriptionLimits.widestPx
}

/** Sentences follow each other as on the page; one that is too long may be left out if the next does not lean on it. */
function fill(sentences: readonly PageSentence[], from: number): string {
  const [first, ...rest] = sentences.slice(from)
  let text = first === undefined ? '' : opener(first.text)
  if (first === undefined || text === '') return ''
  let last = text === first.text ? first.at : Number.NEGATIVE_INFINITY
  for (const next of rest) {
    const longer = `${text} ${next.text}`
    const fits = descriptionFits(longer)
    if (!fits && text.length >= enough) break
    if (!fits || leansOnGap(next, last)) continue
    text = longer
    last = next.at
  }
  return text
}

/** The sentence a text may open with, shorter where it must be; '' where it cannot. */
function opener(text: string): string {
  if (pointsBack(text)) return ''
  return descriptionFits(text) ? text : shorterSentence(text, descriptionFits)
}

function leansOnGap({ text, at }: PageSentence, last: number): boolean {
  return at !== last + 1 && pointsBack(text)
}

function worthOf({ text, from, page }: { text: string; from: number; page: PageView }): number {
  const heading = page.facts.headings.find(({ level }) => level === 1)?.text ?? page.ownTitle
  const topic = [...contentWords(heading), ...contentWords(page.ownTitle)]
  const isOnTopic = contentWords(text).some((word) => topic.some((other) => isRelated(word, other)))
  const isEcho = sameStart(text, heading) || sameStart(text, page.ownTitle)
  const isAsking = /^[^.!]*\?/.test(text)
  return (isOnTopic ? 2 : 0) + (text.length >= enough ? 1.5 : text.length >= 70 ? 0.7 : 0) - from * 0.6 - (isEcho ? 2 : 0) - (isAsking ? 0.5 : 0)
}

/** Equal, or parts of one compound: Dach, Dachdecker. */
function isRelated(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  return short === long || (short.length >= 4 && long.includes(short.replace(/(?:en|er|es|e|n|s)$/, '')))
}

function sameStart(text: string, title: string): boolean {
  const [own, other] = [text, title].map((part) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return other !== undefined && other.length >= 2 && other.slice(0, 3).every((word, at) => own?.[at] === word)
}
