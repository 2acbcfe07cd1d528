import { expect, test } from 'vitest'
import { toldFindings } from './told-findings.ts'

const advice = { stronger: { voids: ['weaker'] }, weaker: { voids: [] } }
const at = (code: string, url: string, more: { mayStay?: true } = {}) => ({ code, url, ...more })
const told = (...findings: readonly ReturnType<typeof at>[]) => toldFindings({ findings, advice }).map(({ code, url }) => `${code} ${url}`)

test('of two that contradict each other on one page, the stronger is told, and elsewhere the weaker still is', () => {
  expect(told(at('weaker', '/a/'), at('stronger', '/a/'), at('weaker', '/b/'), at('unknown', '/a/'))).toEqual([
    'stronger /a/',
    'weaker /b/',
    'unknown /a/',
  ])
})

test('what may stay as it is is not told, and makes nothing void', () => {
  expect(told(at('stronger', '/a/', { mayStay: true }), at('weaker', '/a/'))).toEqual(['weaker /a/'])
})
