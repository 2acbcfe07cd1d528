import { capital } from './own-heading.ts'
import { folded } from './page-casing.ts'

interface Asked {
  /** Words of a file's name, at least two. */
  readonly words: readonly string[]
  /** Headings and paragraphs of the page. */
  readonly texts: readonly string[]
  /** The page's phrase for some of the words, as `filePhrase` finds it. */
  readonly phraseOf: (words: readonly string[]) => string | null
}

/**
 * An English compound that the page says in two parts: "dental implants" and "a crown" are a dental implant crown, "poetry evening" where "poets
 * read" is a poetry reading. The last word says what the picture shows, the words before it only which; null where the page misses one.
 */
export function englishCompound({ words, texts, phraseOf }: Asked): string | null {
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (before.length >= 2) {
    const phrase = texts.some((text) => says(text, last)) ? phraseOf(before) : null
    return phrase === null ? null : `${phrase} ${last}`
  }
  const [noun = ''] = before
  const verb = /^(\p{L}{3,})ing$/u.exec(last)?.[1]
  const isSaid = verb !== undefined && texts.some((text) => says(text, noun) && says(text, verb))
  return isSaid ? capital(`${noun} ${last}`) : null
}

function says(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((other) => singular(other) === singular(word))
}

function singular(word: string): string {
  return folded(word).replace(/s$/, '')
}
