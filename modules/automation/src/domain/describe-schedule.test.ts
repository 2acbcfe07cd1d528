import { expect, test } from 'vitest'
import { describeSchedule } from './describe-schedule.ts'

test.each([
  ['0 3 * * 1', 'Every Monday at 03:00 (Europe/Berlin)'],
  ['30 6 * * *', 'Every day at 06:30 (Europe/Berlin)'],
  ['5 18 * * 1-5', 'Every working day at 18:05 (Europe/Berlin)'],
  ['0 0 * * 7', 'Every Sunday at 00:00 (Europe/Berlin)'],
  ['*/5 * * * *', 'By the rule */5 * * * * (Europe/Berlin)'],
  ['0 3 1 * *', 'On day 1 of every month at 03:00 (Europe/Berlin)'],
  ['0 3 1 * 1', 'By the rule 0 3 1 * 1 (Europe/Berlin)'],
  ['0 3 * * 9', 'By the rule 0 3 * * 9 (Europe/Berlin)'],
])('the rule %s reads "%s"', (cron, words) => {
  expect(describeSchedule({ cron, timeZone: 'Europe/Berlin' })).toBe(words)
})
