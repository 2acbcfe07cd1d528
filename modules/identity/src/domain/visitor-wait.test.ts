import { expect, test } from 'vitest'
import { type VisitorTurn, visitorWait, visitorWindowMs } from './visitor-wait.ts'

const turn = (ms: number, network: string): VisitorTurn => ({ beganAt: new Date(ms), network })

test('five audits an hour from one network, and then a wait until the first is an hour old', () => {
  const five = [1_000, 2_000, 3_000, 4_000, 5_000].map((ms) => turn(ms, 'a'))
  expect(visitorWait(five.slice(1), turn(5_500, 'a'))).toBe(0)
  expect(visitorWait(five, turn(6_000, 'a'))).toBe(visitorWindowMs - 5_000)
  expect(visitorWait(five, turn(6_000, 'b'))).toBe(0)
  expect(visitorWait(five, turn(visitorWindowMs + 999, 'a'))).toBe(1)
  expect(visitorWait(five, turn(visitorWindowMs + 1_000, 'a'))).toBe(0)
})

test('forty audits an hour from all networks together', () => {
  const forty = Array.from({ length: 40 }, (_, at) => turn(5 + at, `network ${at}`))
  expect(visitorWait(forty.slice(1), turn(100, 'new'))).toBe(0)
  expect(visitorWait(forty, turn(100, 'new'))).toBe(visitorWindowMs - 95)
})
