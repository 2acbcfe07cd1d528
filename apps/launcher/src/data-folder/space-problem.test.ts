import { expect, test } from 'vitest'
import { spaceProblem } from './space-problem.ts'

const mb = 1024 ** 2

test('room enough is no problem', () => {
  expect(spaceProblem({ place: '/data', free: 256 * mb, needed: 256 * mb })).toBeNull()
})

test('too little room is told in figures, with the way out', () => {
  expect(spaceProblem({ place: '/data', free: 255.9 * mb, needed: 256 * mb })).toBe(
    'The disk of /data is full: 255 MB are free, 256 MB are needed. Free some space, or set BIZOSAAS_DATA_FOLDER to another folder.',
  )
})
