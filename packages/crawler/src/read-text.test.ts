import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const wordCount = (text: string) => readText(text).wordCount
const latin = 'Größe, L’Été 3½ m² – naïve co-op’s “Łódź” ĳssel x²/y €5 Ünlü don’t'

test('counts the words of Latin texts as it counts those of every other script', () => {
  // The last letter is Greek, so that the text goes the way of all scripts.
  expect(wordCount(`${latin} ω`)).toBe(wordCount(latin) + 1)
  expect(readText(`${latin} ω`).shingles).not.toEqual(readText(latin).shingles)
})

test('every character of the Latin blocks is part of a word for both ways or for neither', () => {
  for (let code = 0; code <= 0x24f; code += 1) {
    const letter = String.fromCodePoint(code).toLowerCase()
    const isWord = /[\p{L}\p{N}]/u.test(letter)
    expect([code, wordCount(`${letter}.`) > 0]).toEqual([code, isWord])
  }
})

test('the sketch holds the smallest hashes whatever the length: a text shares all of them with itself and none with another', () => {
  const words = (seed: number, count: number) => Array.from({ length: count }, (_, at) => `w${(at * seed) % 7919}`).join(' ')
  for (const count of [3, 130, 260, 5_000]) {
    const sketch = readText(words(31, count)).shingles
    expect(sketch).toHaveLength(Math.max(0, Math.min(128, count - 4)))
    expect(sketch).toEqual([...new Set(sketch)].toSorted((a, b) => a - b))
  }
  const [one, other] = [readText(words(31, 5_000)).shingles, readText(words(37, 5_000)).shingles]
  expect(other.filter((hash) => one.includes(hash)).length).toBeLessThan(8)
  expect(readText('same words again and '.repeat(400)).shingles.length).toBeLessThan(10)
})
