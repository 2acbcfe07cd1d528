import type { PageView } from '../page-view.ts'
import { contentWords } from './function-words.ts'
import { isLegalPage } from './is-legal-page.ts'
import { pixelWidth } from './pixel-width.ts'
import { pointsBack } from './points-back.ts'
import { shorterSentence } from './shorter-sentence.ts'
import { type PageSentence, usableSentences } from './usable-sentences.ts'
import { writtenIn } from './written-in.ts'

export const descriptionLimits = { shortest: 50, longest: 160, widestPx: 990 } as const

const enough = 110
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
    const filled = fill(sentences, from)
    const isUsable = filled.text.length >= descriptionLimits.shortest && !taken.has(filled.text)
    return isUsable ? [{ text: filled.text, worth: worthOf({ ...filled, from, page }) }] : []
  })
  const [best] = texts.sort((a, b) => b.worth - a.worth)
  return best?.text ?? null
}

export function descriptionFits(text: string): boolean {
  return text.length <= descriptionLimits.longest && pixelWidth(text, 14) <= descriptionLimits.widestPx
}

/** Sentences follow each other as on the page; one that is too long may be left out if the next does not lean on it. */
function fill(sentences: readonly PageSentence[], from: number): Filled {
  const [first, ...rest] = sentences.slice(from)
  const text = first === undefined ? '' : opener(first.text)
  if (first === undefined || text === '') return { text: '', gaps: 0, last: 0 }
  return rest.reduce(extend, { text, gaps: 0, last: text === first.text ? first.at : Number.NEGATIVE_INFINITY })
}

function extend(filled: Filled, next: PageSentence): Filled {
  const text = `${filled.text} ${next.text}`
  const isNear = next.at === filled.last + 1
  if (!descriptionFits(text) || (!isNear && (filled.text.length >= enough || pointsBack(next.text) || pointing.test(next.text)))) return filled
  return { text, gaps: filled.gaps + (isNear ? 0 : 1), last: next.at }
}

/** What points at something named before, behind a gap. */
const pointing = /\b(?:this|these|those|dies(?:e[mnrs]?)?|dazu|davon|dafür|dabei|daran|darin|damit)\b/i

/** German adverbs that stand for a thing named before, wherever in the sentence. */
const pointsInside = /\b(?:dazu|davon|dafür|daraus|dadurch|dabei|daran|darüber|deshalb|daher|hierfür|hierzu)\b/i

/** The sentence a text may open with, shorter where it must be; '' where it cannot. */
function opener(text: string): string {
  if (pointsBack(text) || pointsInside.test(text)) return ''
  return descriptionFits(text) ? text : shorterSentence(text, descriptionFits)
}

interface Filled {
  readonly text: string
  /** Sentences left out between those that stand. */
  readonly gaps: number
  /** Place of the last sentence. */
  readonly last: number
}

/** What the page offers and whom it is from is worth more than how it opens; far from the beginning, or with gaps, worth less. */
function worthOf({ text, gaps, from, page }: Pick<Filled, 'text' | 'gaps'> & { from: number; page: PageView }): number {
  const heading = page.facts.headings.find(({ level }) => level === 1)?.text ?? page.ownTitle
  const topic = [...contentWords(heading), ...contentWords(page.ownTitle), ...contentWords(page.facts.siteName ?? '')]
  const isOnTopic = contentWords(text).some((word) => topic.some((other) => isRelated(word, other)))
  const isEcho = sameStart(text, heading) || sameStart(text, page.ownTitle)
  const isAsking = /^[^.!]*\?/.test(text)
  const length = ((Math.min(text.length, 120) - descriptionLimits.shortest) / 70) * 1.3
  const plus = [isOnTopic ? 1 : 0, offering.test(text) || defining.test(text) ? 1.4 : 0, length].reduce((sum, part) => sum + part)
  return plus - from * 0.7 - Math.max(0, from - 1) * 0.4 - gaps * 0.5 - (isEcho ? 1.4 : 0) - (isAsking ? 0.5 : 0)
}

const offering = /^(?:(?:we|wir) \p{Ll}+|our|unser\p{Ll}*|(?:in|at|bei) (?:our|unser\p{Ll}*|uns)\b)/iu
const defining = /^(?:the |der |die |das )?\p{Lu}[^,.!?]{2,60} (?:is|ist) (?:an?|the|eine?|der|die|das)\b/u

/** Equal, or parts of one compound: Dach, Dachdecker. */
function isRelated(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  return short === long || (short.length >= 4 && (long.includes(short.replace(/(?:en|er|es|e|n|s)$/, '')) || sharedStart(short, long) >= 7))
}

function sameStart(text: string, title: string): boolean {
  const [own, other] = [text, title].map(
    (part) =>
      part
        .toLowerCase()
        .replace(/^(?:the|a|an|der|die|das|ein|eine) /, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return other !== undefined && other.length >= 2 && other.slice(0, 3).every((word, at) => own?.[at] === word)
}

function sharedStart(short: string, long: string): number {
  const at = [...short].findIndex((letter, index) => letter !== long[index])
  return at === -1 ? short.length : at
}
