/** The words of a text in order, lower case. */
export interface Words {
  /** All of them, a space between each two. */
  readonly joined: string
  /** A hash of 32 bits for each (FNV-1a). */
  readonly hashes: Int32Array
}

/** Scripts without spaces are cut as a reader of the language would. */
export function wordsOf(text: string): Words {
  return latinWords(text) ?? wordsOfAnyScript(text)
}

const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

function wordsOfAnyScript(text: string): Words {
  const words = cut(text.toLowerCase())
  return { joined: words.join(' '), hashes: Int32Array.from(words, hashOf) }
}

function cut(lower: string): readonly string[] {
  if (!withoutSpaces.test(lower)) return lower.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(lower)].flatMap(({ isWordLike, segment }) =>
    isWordLike ? [segment] : [],
  )
}

const hashBasis = 0x811c9dc5

function hashOf(word: string): number {
  let hash = hashBasis
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at))
  return hash
}

function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

const space = 0x20
const figureZero = 0x30
const apostrophe = 0x2019
const foreign = 0

/** What is written for each character of a Latin text: letters and figures in lower case, themselves for `'`, `-` and `’`, a space for the others. */
const written = writtenForLatin()

/** The same by codes instead of patterns and strings, in a third of the time. null where a character belongs to another script. */
function latinWords(text: string): Words | null {
  const { buffer, byteOffset } = Buffer.from(text, 'utf16le')
  const size = keepWords(new Uint16Array(buffer, byteOffset, text.length))
  if (size === null) return null
  const joined = Buffer.from(buffer, byteOffset, size * 2).toString('utf16le')
  return { joined, hashes: hashesOf(new Uint16Array(buffer, byteOffset, size)) }
}

/** Moves the words to the front, a space between each two, and tells how long they are together. */
function keepWords(codes: Uint16Array): number | null {
  let size = 0
  let last = space
  for (let at = 0; at < codes.length; at += 1) {
    const code = writtenAt(codes, at)
    if (code === foreign) return null
    if (last === space && !isLetter(code)) continue
    // What joins two letters is part of their word; anything else that is no letter ends it.
    last = isLetter(code) || isLetter(writtenAt(codes, at + 1)) ? code : space
    codes[size] = last
    size += 1
  }
  return last === space ? Math.max(0, size - 1) : size
}

function writtenAt(codes: Uint16Array, at: number): number {
  return written[codes[at] ?? space] ?? foreign
}

function isLetter(code: number): boolean {
  return code >= figureZero && code !== apostrophe
}

function hashesOf(codes: Uint16Array): Int32Array {
  const hashes = new Int32Array((codes.length >>> 1) + 1)
  let count = 0
  let hash = hashBasis
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? space
    if (code === space) {
      hashes[count] = hash
      count += 1
      hash = hashBasis
    } else hash = hashed(hash, code)
  }
  if (codes.length === 0) return hashes.subarray(0, 0)
  hashes[count] = hash
  return hashes.subarray(0, count + 1)
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
  return /[\p{L}\p{N}'’-]/u.test(lower) ? code : space
}
