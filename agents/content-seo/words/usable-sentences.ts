import type { PageView } from '../page-view.ts'
import { isBoilerplate, isFrame } from './is-boilerplate.ts'
import { sentencesOf } from './sentences-of.ts'
import type { WordingLanguage } from './written-in.ts'

export interface PageSentence {
  readonly text: string
  /** Its place among all sentences of the page; a gap tells that something was left out. */
  readonly at: number
}

const shortest = 18

/** The sentences of a page that may stand in a search result, in order. */
export function usableSentences({ facts, ownTitle }: PageView, language: WordingLanguage): readonly PageSentence[] {
  const said = new Set([...facts.headings.map(({ text }) => text.toLowerCase()), ownTitle.toLowerCase()])
  const kept = new Set<string>()
  let at = 0
  return facts.paragraphs.flatMap((paragraph) => {
    if (isFrame(paragraph)) return []
    return sentencesOf(paragraph, language).flatMap((text): PageSentence[] => {
      at += 1
      const isAgain = said.has(text.toLowerCase().replace(/[.!?]$/, '')) || said.has(text.toLowerCase()) || kept.has(text)
      if (isAgain || !isUsable(text)) return []
      kept.add(text)
      return [{ text, at }]
    })
  })
}

/** Remarks and requests to whoever is on the page already, and where to read on. */
const aside =
  /^(?:more (?:in|about)|mehr (?:dazu|darüber|in|unter)|weiteres|see|siehe|note|hinweis|achtung|attention|ps|please|bitte|ring|call|phone|rufen sie|schreiben sie|e-?mail)\b/i

function isUsable(text: string): boolean {
  if (text.length < shortest || text.split(' ').length < 4 || !isSentence(text)) return false
  return !isBoilerplate(text) && !hasContact(text) && !isShouted(text) && !aside.test(text)
}

/** Begins as a sentence and ends as one: no line of an address, no menu, no list that follows. */
function isSentence(text: string): boolean {
  const isWhole = /^[\p{Lu}\p{N}]/u.test(text) && /[\p{L}\p{N})%€“"][.!?]$/u.test(text)
  return isWhole && !/[|»›→•<>]/.test(text) && (text.match(/[,;]/g) ?? []).length <= 6 && isBalanced(text)
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
  return count(/\(/g) === count(/\)/g) && count(/["“”„]/g) % 2 === 0
}

/** Telephone numbers, addresses of mail and of pages are for the page itself, where they are kept up. */
function hasContact(text: string): boolean {
  return /@|https?:|\bwww\.|\.(?:com|de|org|co\.uk)\b/i.test(text) || /(?:\+\d|\b0)\d[\d\s/()-]{5,}/.test(text) || /\b\d{5} \p{Lu}/u.test(text)
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return capitals.length > letters.length * 0.5 || /!{2,}/.test(text)
}
