import { appError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { judgeConnections } from './judge-connections.ts'

const look = (problem: unknown) => ({ tenant: 'Aire Plumbing', account: 'priya at aire.example', problem })

test('accounts that work are counted in one line', () => {
  expect(judgeConnections([])).toEqual([{ name: 'connections', isWell: true, text: 'none yet' }])
  expect(judgeConnections([look(null), look(null)])).toEqual([{ name: 'connections', isWell: true, text: '2 of 2 work' }])
})

test('each account that does not work is named with what is wrong and the remedy', () => {
  const findings = judgeConnections([look(null), look(appError('connection-auth-refused')), look(appError('secret-unreadable'))])
  expect(findings.map(({ isWell }) => isWell)).toEqual([false, false, false])
  expect(findings[0]?.text).toBe('1 of 3 work')
  expect(findings[1]?.text).toMatch(/^Aire Plumbing, priya at aire\.example: The site refused.*application password/)
  expect(findings[2]?.text).toMatch(/cannot be opened.*original key file/)
})

test('a bug of ours is told by its message', () => {
  expect(judgeConnections([look(new TypeError('x is not a function'))])[1]?.text).toContain('x is not a function')
})
