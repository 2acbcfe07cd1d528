import { createHash } from 'node:crypto'
import type { PageFacts } from './page-facts.ts'

type TextFacts = Pick<PageFacts, 'wordCount' | 'contentDigest' | 'shingles' | 'textLanguage'>

const longestText = 200_000
const runLength = 5
const sketchSize = 128

/** What the words of the content tell, whatever they say: how many, which, in which language. */
export function readText(text: string): TextFacts {
  const words = wordsOf(text.slice(0, longestText))
  return {
    wordCount: words.length,
    contentDigest: createHash('sha256').update(words.join(' ')).digest('hex'),
    shingles: sketch(words),
    textLanguage: languageOf(words),
  }
}

const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** Latin letters and the punctuation of their texts. Asking for classes of characters instead of ranges takes four times as long. */
const onlyLatin = /^[\0-\u024f\u2000-\u206f\u20ac]*$/
const latinWord = /[0-9a-zªµº²³¹¼-¾ß-öø-\u024f]+(?:['’-][0-9a-zªµº²³¹¼-¾ß-öø-\u024f]+)*/g

/** Lower case. Scripts without spaces are cut as a reader of the language would. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (onlyLatin.test(lower)) return lower.match(latinWord) ?? []
  if (!withoutSpaces.test(lower)) return lower.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(lower)].flatMap(({ isWordLike, segment }) =>
    isWordLike ? [segment] : [],
  )
}

/** Bottom-k sketch (Broder 1997): the smallest hashes of two texts tell how much they share, and are all hashes of a short one. */
function sketch(words: readonly string[]): readonly number[] {
  const count = words.length - runLength + 1
  if (count <= 0) return []
  const hashes = words.map(hashOf)
  const runs = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    let run = 0
    for (let offset = 0; offset < runLength; offset += 1) run = Math.imul(run ^ (hashes[at + offset] ?? 0), 0x9e3779b1) + offset
    runs[at] = mix(run)
  }
  const smallest: number[] = []
  for (const run of smallOnes(runs).sort()) {
    if (smallest.at(-1) === run) continue
    smallest.push(run)
    if (smallest.length === sketchSize) break
  }
  return smallest
}

/** Hashes are spread evenly, so twice as many as are needed lie below twice their share; sorting these alone is enough. */
function smallOnes(runs: Uint32Array): Uint32Array {
  const limit = (2 * sketchSize * 2 ** 32) / runs.length
  const few = runs.filter((run) => run < limit)
  return new Set(few).size < sketchSize ? runs : few
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
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
  en: new Set('the and of to is for with you your we our are this that from at it have be by as not'.split(' ')),
  de: new Set('der die das und ist für mit sie ihr wir unser unsere sind von zu den dem ein eine nicht auf im auch bei'.split(' ')),
}
const fewest = 6
const clearly = 3

function languageOf(words: readonly string[]): 'en' | 'de' | null {
  let en = 0
  let de = 0
  for (const word of words.slice(0, 600)) {
    if (common.en.has(word)) en += 1
    if (common.de.has(word)) de += 1
  }
  if (en >= fewest && en >= clearly * de) return 'en'
  return de >= fewest && de >= clearly * en ? 'de' : null
}
