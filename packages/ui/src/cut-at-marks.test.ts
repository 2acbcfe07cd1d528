import { expect, test } from 'vitest'
import { cutAtMarks } from './cut-at-marks.ts'

test('marks cut the parts of a difference, also across their edges, and the text stays whole', () => {
  const parts = [
    { kind: 'same', text: 'Call ' },
    { kind: 'added', text: '0113 496' },
    { kind: 'same', text: ' 0000 now' },
  ] as const
  const cut = cutAtMarks({ parts, marks: [{ start: 5, end: 18, label: 'telephone number' }] })
  expect(cut).toEqual([
    { kind: 'same', text: 'Call ' },
    { kind: 'added', text: '0113 496', label: 'telephone number' },
    { kind: 'same', text: ' 0000', label: 'telephone number' },
    { kind: 'same', text: ' now' },
  ])
})

test('without marks the parts stay as they are', () => {
  const parts = [{ kind: 'same', text: 'Call' }] as const
  expect(cutAtMarks({ parts, marks: [] })).toEqual(parts)
})
