import { expect, test } from 'vitest'
import { summarize } from './summarize.ts'

const verdict = { passed: 12, failed: 0, skipped: ['a story'] }

test('ends with the figures, after what was left out and skipped', () => {
  expect(summarize({ verdict, leftOut: ['end to end: no browser'], strict: false })).toEqual({
    lines: ['left out  end to end: no browser', 'skipped   a story', '12 passed, 0 failed'],
    exitCode: 0,
  })
})

test('on a build server counts what was left out or skipped as failed', () => {
  const { lines, exitCode } = summarize({ verdict, leftOut: ['end to end: no browser'], strict: true })
  expect(lines.at(-1)).toBe('12 passed, 2 failed')
  expect(exitCode).toBe(1)
})

test('fails when something failed', () => {
  expect(summarize({ verdict: { passed: 1, failed: 1, skipped: [] }, leftOut: [], strict: false })).toEqual({
    lines: ['1 passed, 1 failed'],
    exitCode: 1,
  })
})
