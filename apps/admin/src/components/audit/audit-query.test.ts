import { expect, test } from 'vitest'
import { auditQuery } from './audit-query.ts'

test('the last day of a range counts wholly', () => {
  expect(auditQuery({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject({ from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' })
})

test('an instant from a link counts until a day is chosen', () => {
  expect(auditQuery({ since: '2026-11-02T10:30:00.000Z' }).from).toBe('2026-11-02T10:30:00.000Z')
  expect(auditQuery({ since: '2026-11-02T10:30:00.000Z', from: '2026-11-05' }).from).toBe('2026-11-05T00:00:00.000Z')
})

test('what is no day and what is empty filters nothing', () => {
  expect(auditQuery({ from: '2026-13-45', to: 'yesterday', since: 'lately', event: '', actor: undefined })).toEqual({
    event: undefined,
    actor: undefined,
    from: undefined,
    to: undefined,
  })
})
