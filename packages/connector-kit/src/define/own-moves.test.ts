import { expect, test } from 'vitest'
import { isMovedByUs, readMoves } from './own-moves.ts'

const moves = [
  { from: { modified: '1' }, to: { modified: '2' } },
  { from: { modified: '2' }, to: { modified: '3' } },
  { from: { modified: '5' }, to: { modified: '6' } },
]

test('an object that only we changed is followed over all our writes', () => {
  expect(isMovedByUs({ from: { modified: '1' }, to: { modified: '3' }, moves })).toBe(true)
  expect(isMovedByUs({ from: { modified: '1' }, to: { modified: '1' }, moves: [] })).toBe(true)
})

test("somebody else's edit between two of our writes breaks the chain, although the last write was ours", () => {
  expect(isMovedByUs({ from: { modified: '1' }, to: { modified: '6' }, moves })).toBe(false)
})

test('a version that comes back to itself does not go round for ever', () => {
  const round = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ]
  expect(isMovedByUs({ from: 'a', to: 'c', moves: round })).toBe(false)
})

test('what was stored is read back, and anything else is left out', () => {
  expect(readMoves([{ from: 1, to: { a: 2 } }, null, 'x', [1], { from: 1 }])).toEqual([{ from: 1, to: { a: 2 } }])
})
