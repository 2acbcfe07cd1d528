import { expect, test } from 'vitest'
import { allowWorkInput } from './work-input.ts'

const rhythm = { id: 'nightly', connectionId: null, cron: '0 4 * * *', timeZone: 'UTC' }

test('a schedule names what it starts by kind and name', () => {
  const starts = { kind: 'crew', id: 'content-plan' }
  expect(allowWorkInput.parse({ schedules: [{ ...rhythm, starts }] }).schedules).toMatchObject([{ starts }])
  expect(allowWorkInput.safeParse({ schedules: [{ ...rhythm, starts: { kind: 'workflow', id: 'run-agent' } }] }).success).toBe(false)
  expect(allowWorkInput.safeParse({ schedules: [rhythm] }).success).toBe(false)
})

test('what was proposed before a schedule could start a crew is still carried out as it was decided', () => {
  const { schedules } = allowWorkInput.parse({ schedules: [{ ...rhythm, agentId: 'infra-sentinel' }] })
  expect(schedules).toMatchObject([{ ...rhythm, starts: { kind: 'agent', id: 'infra-sentinel' } }])
})
