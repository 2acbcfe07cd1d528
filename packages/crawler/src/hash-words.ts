/**
 * A hash of 32 bits (FNV-1a) for each word of a text, in order; capitals and small letters count the same. Scripts without spaces are cut as a reader
 * of the language would.
 */
export function hashWords(text: string): Int32Array {
  return hashLatin(text) ?? Int32Array.from(cut(text), hashWord)
}

export function hashWord(word: string): number {
  let hash = hashBasis
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at))
  return hash
}

const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

function cut(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (!withoutSpaces.test(lower)) return lower.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(lower)].flatMap(({ isWordLike, segment }) =>
    isWordLike ? [segment] : [],
  )
}

const hashBasis = 0x811c9dc5

function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

const space = 0x20
const figureZero = 0x30
const foreign = 0

/** What is written for each character of a Latin text: letters and figures in lower case, `'` and `-` for what joins them, a space for the others. */
const written = writtenForLatin()

/** The same by codes instead of patterns and strings, in a third of the time. null where a character belongs to another script. */
function hashLatin(text: string): Int32Array | null {
  const hashes = new Int32Array((text.length >>> 1) + 1)
  let count = 0
  let hash = hashBasis
  let isInWord = false
  for (let at = 0; at < text.length; at += 1) {
    const code = writtenAt(text, at)
    if (code === foreign) return null
    // What joins two letters is part of their word; anything else that is no letter ends it.
    if (isLetter(code) || (isInWord && code !== space && isLetter(writtenAt(text, at + 1)))) {
      hash = hashed(hash, code)
      isInWord = true
    } else if (isInWord) {
      hashes[count] = hash
      count += 1
      hash = hashBasis
      isInWord = false
    }
  }
  if (isInWord) hashes[count] = hash
  return hashes.subarray(0, count + Number(isInWord))
}

function writtenAt(text: string, at: number): number {
  return written[text.charCodeAt(at)] ?? foreign
}

function isLetter(code: number): boolean {
  return code >= figureZero
}

function writtenForLatin(): Uint16Array {
  const blocks = [
    [0, 0x24f],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
  ] as const
  const table = new Uint16Array(0x20b0)
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code += 1) table[code] = writtenFor(String.fromCharCode(code).toLowerCase())
  return table
}

/** A letter whose small form is two letters, or lies outside the Latin blocks, is left to the way of all scripts. */
function writtenFor(lower: string): number {
  const code = lower.charCodeAt(0)
  if (lower.length > 1 || (code > 0x24f && code < 0x2000) || code > 0x20b0) return foreign
  if (lower === '’') return "'".charCodeAt(0)
  return /[\p{L}\p{N}'-]/u.test(lower) ? code : space
}
