import { expect, test } from 'vitest'
import type { Schedule } from '../port/workflow-schedules.ts'
import { createCronCalendar } from './cron-calendar.ts'
import { ripeMoments } from './ripe-moments.ts'

const calendar = createCronCalendar()
const everyMinute: Schedule = {
  id: 'every-minute',
  workflow: 'w',
  input: null,
  cron: '* * * * *',
  timeZone: 'UTC',
  overlap: 'skip',
  catchUpSeconds: 120,
  jitterSeconds: 0,
  staggerSeconds: 0,
  isPaused: false,
  nextAt: new Date('2026-01-01T00:00:00Z'),
  dueAt: null,
  bufferedAt: null,
  triggeredAt: null,
  lastRunId: null,
  lastFiredAt: null,
  skipped: 0,
  missed: 0,
}

test('a week of missed minutes is worked off in short looks, and only the last of them gives a run', () => {
  const now = new Date('2026-01-08T00:00:30Z')
  let schedule = everyMinute
  let looks = 0
  let missed = 0
  for (;;) {
    looks += 1
    const ripe = ripeMoments({ schedule, tenantId: 't', calendar, now })
    missed += ripe.missed
    schedule = { ...schedule, nextAt: ripe.nextAt }
    if (ripe.newest === null) continue
    expect(ripe).toMatchObject({ newest: new Date('2026-01-08T00:00:00Z'), passed: 1, nextAt: new Date('2026-01-08T00:01:00Z') })
    break
  }
  expect(looks).toBe(6)
  expect(missed).toBe(7 * 24 * 60 - 1)
})
