import { expect, test } from 'vitest'
import { sharedShare, wordDiff } from './word-diff.ts'

const joined = ({ before, after, without }: { before: string; after: string; without: string }) =>
  wordDiff({ before, after })
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('marks only the words that differ and gives a run of them one mark', () => {
  expect(wordDiff({ before: 'Boiler repair in Leeds', after: 'Boiler repair and service in York' })).toEqual([
    { kind: 'same', text: 'Boiler repair ' },
    { kind: 'added', text: 'and service ' },
    { kind: 'same', text: 'in ' },
    { kind: 'removed', text: 'Leeds' },
    { kind: 'added', text: 'York' },
  ])
})

test.each([
  ['', 'all new'],
  ['all gone', ''],
  ['same', 'same'],
  ['Größe: 3,5 €', 'Größe: 4,5 € – neu'],
  ['مرحبا بالعالم', 'مرحبا يا عالم'],
  ['a  b\n\nc', 'a b\nc d'],
])('gives back both texts exactly: %j → %j', (before, after) => {
  expect(joined({ before, after, without: 'added' })).toBe(before)
  expect(joined({ before, after, without: 'removed' })).toBe(after)
})

test('treats very long texts as replaced instead of comparing every word', () => {
  const before = 'old word '.repeat(2_000)
  const after = 'new word '.repeat(2_000)
  expect(wordDiff({ before, after })).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('tells how much stays', () => {
  expect(sharedShare(wordDiff({ before: 'one two', after: 'one two' }))).toBe(1)
  expect(sharedShare(wordDiff({ before: '', after: '' }))).toBe(1)
  expect(sharedShare(wordDiff({ before: 'one', after: 'two' }))).toBe(0)
})
