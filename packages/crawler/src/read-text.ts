import { hashWord, hashWords } from './hash-words.ts'
import type { PageFacts } from './page-facts.ts'
import { smallestOf } from './smallest-of.ts'

type TextFacts = Pick<PageFacts, 'wordCount' | 'shingles' | 'textLanguage'>

const longestText = 200_000
const runLength = 5
const sketchSize = 128
const base = 0x9e3779b1
const baseOfOldest = Array.from({ length: runLength }).reduce<number>((power) => Math.imul(power, base), 1)

/**
 * What the words of the content tell, whatever they say: how many, which, in which language. The smallest hashes of all runs of words tell how much
 * two texts share (bottom-k sketch, Broder 1997), and are all hashes of a short one.
 */
export function readText(text: string): TextFacts {
  const words = hashWords(text.slice(0, longestText))
  return { wordCount: words.length, shingles: smallestOf(hashRuns(words), sketchSize), textLanguage: languageOf(words) }
}

/**
 * A hash for each five words in a row: each comes from the one before (Rabin-Karp). `| 0` keeps it a whole number of 32 bits for the compiler too:
 * more than twice as fast.
 */
function hashRuns(words: Int32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - runLength + 1))
  let run = 0
  for (let at = 0; at < words.length; at += 1) {
    const oldest = at < runLength ? 0 : (words[at - runLength] ?? 0)
    run = (Math.imul(run, base) - Math.imul(oldest, baseOfOldest) + (words[at] ?? 0)) | 0
    if (at + 1 >= runLength) hashes[at + 1 - runLength] = mix(run)
  }
  return hashes
}

/** The finisher of MurmurHash3: the smallest hashes are to be a fair sample. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Words that make up a good part of any text of their language and stand in none of the other. */
const common = {
  en: hashesOf('the and of to is for with you your we our are this that from at it have be by as not'),
  de: hashesOf('der die das und ist für mit sie ihr wir unser unsere sind von zu den dem ein eine nicht auf im auch bei'),
}
const mostWords = 600
const fewest = 6
const clearly = 3

function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord))
}

function languageOf(words: Int32Array): 'en' | 'de' | null {
  let en = 0
  let de = 0
  for (const word of words.subarray(0, mostWords)) {
    if (common.en.has(word)) en += 1
    if (common.de.has(word)) de += 1
  }
  if (en >= fewest && en >= clearly * de) return 'en'
  return de >= fewest && de >= clearly * en ? 'de' : null
}
