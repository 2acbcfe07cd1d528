import type { PageView } from '../page-view.ts'
import { englishCompound } from './english-compound.ts'
import { isFunctionWord } from './function-words.ts'
import { capital } from './own-heading.ts'
import { folded } from './page-casing.ts'
import { sentencesOf } from './sentences-of.ts'
import type { WordingLanguage } from './written-in.ts'

interface Asked {
  /** Words of a file's name, at least two. */
  readonly words: readonly string[]
  readonly page: PageView
  readonly language: WordingLanguage
}

const mostBetween = 4

/**
 * The phrase in which the page itself uses all words of a file's name, with nothing between them but binding words: oak-table-kitchen is found as
 * "oak table in the kitchen". An English compound may stand there in two parts. null where the page does not say them together.
 */
export function filePhrase({ words, page, language }: Asked): string | null {
  const texts = [...page.facts.headings.map(({ text }) => text), ...page.facts.paragraphs]
  const phraseOf = (asked: readonly string[]) => phraseIn({ words: asked, texts, language })
  return phraseOf(words) ?? (language === 'en' ? englishCompound({ words, texts, phraseOf }) : null)
}

function phraseIn({ words, texts, language }: { words: readonly string[]; texts: readonly string[]; language: WordingLanguage }): string | null {
  const wanted = words.map(folded)
  for (const text of texts.flatMap((part) => sentencesOf(part, language))) {
    const phrase = shortestPhrase({ text, wanted, language })
    if (phrase !== null) return capital(inNumber({ phrase, words, wanted }))
  }
  return null
}

/** English: the page speaks of bouquets, the file of one bouquet; then the file says how many the picture shows. */
function inNumber({ phrase, words, wanted }: { phrase: string; words: readonly string[]; wanted: readonly string[] }): string {
  const own = phrase.split(/[^\p{L}\p{N}'’]+/u).map(folded)
  return wanted.every((word) => own.includes(word)) ? phrase : words.join(' ')
}

interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
}

function shortestPhrase({ text, wanted, language }: { text: string; wanted: readonly string[]; language: WordingLanguage }): string | null {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(
    ({ 0: word, index }): Token => ({ word, from: index, to: index + word.length }),
  )
  const spans = tokens.flatMap((_, at) => spanFrom({ tokens: tokens.slice(at, at + wanted.length + mostBetween), wanted, language }))
  const phrases = spans.map((span) => text.slice(span.from, span.to)).filter((phrase) => !/[,.;:!?()–—|"„“]/.test(phrase))
  return phrases.sort((a, b) => a.length - b.length).find((phrase) => language === 'en' || !isInflected(phrase)) ?? null
}

function spanFrom({ tokens, wanted, language }: { tokens: readonly Token[]; wanted: readonly string[]; language: WordingLanguage }) {
  const open = new Set(wanted)
  const [first] = tokens
  for (const { word, to } of tokens) {
    const met = [...open].find((asked) => isSame({ word, asked, language }))
    if (met !== undefined) open.delete(met)
    else if (word === first?.word || !isFunctionWord(word)) return []
    if (open.size === 0 && first !== undefined) return [{ from: first.from, to }]
  }
  return []
}

/** English plurals are one word with their singular; a German ending may be a case that a text of its own cannot begin with. */
function isSame({ word, asked, language }: { word: string; asked: string; language: WordingLanguage }): boolean {
  const own = folded(word)
  if (own === asked) return true
  return language === 'en' && (own === `${asked}s` || `${own}s` === asked)
}

/** "frischen Brezeln" stands in a case that belongs to its sentence. */
function isInflected(phrase: string): boolean {
  return /^\p{Ll}+(?:en|em|es)\s/u.test(phrase)
}
