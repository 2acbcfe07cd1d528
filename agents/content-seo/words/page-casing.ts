import type { PageView } from '../page-view.ts'
import { isFunctionWord } from './function-words.ts'
import { sentencesOf } from './sentences-of.ts'

/** How a page writes its words: the umlauts that an address leaves out, and the capitals that German nouns have. */
export interface PageCasing {
  /** The word as the page writes it; null where it does not stand there. */
  asWritten(word: string): string | null
}

/** Reads headings and paragraphs. Words inside a sentence decide over words at its beginning, which are capital whatever they are. */
export function pageCasing({ facts }: PageView): PageCasing {
  const inside = new Map<string, string>()
  const first = new Map<string, string>()
  for (const text of [...facts.paragraphs, ...facts.headings.map((heading) => heading.text)]) {
    for (const sentence of sentencesOf(text, facts.language)) {
      const words = sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
      words.forEach((word, at) => {
        keep(at === 0 ? first : inside, word)
      })
    }
  }
  return {
    asWritten(word) {
      const key = folded(word)
      const begun = first.get(key)
      return inside.get(key) ?? (begun !== undefined && isFunctionWord(begun) ? begun.toLowerCase() : begun) ?? null
    },
  }
}

/** Without what an address cannot carry: Bäckerei and baeckerei are one. */
export function folded(word: string): string {
  const spelt = word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
  return spelt.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The plainest form stays: lower case over capitals, capitals over a shout. */
function keep(words: Map<string, string>, word: string): void {
  if (word.length > 3 && word === word.toUpperCase() && /\p{L}/u.test(word)) return
  const known = words.get(folded(word))
  if (known === undefined || known < word) words.set(folded(word), word)
}
