import { contentWords } from '../words/function-words.ts'
import { folded } from '../words/page-casing.ts'

/** Words of a search that say how it is asked, not what about. */
const asking = new Set('near best top guide tipps tips anleitung nähe'.split(' ').map(folded))

/** What a search or a title is about: its words that name something, without the endings English and German words take. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    contentWords(text)
      .map(folded)
      .filter((word) => !asking.has(word))
      .map(stem),
  )
}

function stem(word: string): string {
  if (/^\d+$/.test(word) || word.length < 4) return word
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![su])s$/, '')
  return singular.length < 5 ? singular : singular.replace(/(?:ing|ed|en|er|em|e|n)$/, '')
}
