import type { FindingHistory } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { findingHistoryText } from './finding-history.ts'

const span = (openedAt: string, closedAt: string | null = null, change: Partial<FindingHistory[number]> = {}): FindingHistory[number] => ({
  openedAt: `${openedAt}T12:00:00.000Z`,
  openedAs: 'found',
  closedAt: closedAt === null ? null : `${closedAt}T12:00:00.000Z`,
  closedAs: closedAt === null ? null : 'fixed',
  ...change,
})
const first = span('2026-04-10', '2026-05-12')

test.each<[string, FindingHistory, string | null]>([
  ['of which nothing is known', [], null],
  ['that stands since it was found', [span('2026-04-10')], null],
  ['that is fixed', [first], 'Fixed on 12 May 2026'],
  ['that came back', [span('2026-07-03'), first], 'Came back on 3 July 2026; was fixed on 12 May 2026'],
  [
    'that came back and is fixed again',
    [span('2026-07-03', '2026-08-01'), first],
    'Fixed on 1 August 2026; came back on 3 July 2026 after it was fixed on 12 May 2026',
  ],
  [
    'that came back, was dismissed and is taken back',
    [span('2026-08-01', null, { openedAs: 'restored' }), span('2026-07-03', '2026-07-09', { closedAs: 'dismissed' }), first],
    'Came back on 3 July 2026; was fixed on 12 May 2026',
  ],
  [
    'that was dismissed and taken back',
    [span('2026-08-01', null, { openedAs: 'restored' }), span('2026-07-03', '2026-07-09', { closedAs: 'dismissed' })],
    null,
  ],
])('tells what happened to a finding %s', (_what, history, text) => {
  expect(findingHistoryText(history)).toBe(text)
})
