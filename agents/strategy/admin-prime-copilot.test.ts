import type { BriefTopic, TenantDay } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { adminPrimeCopilot } from './admin-prime-copilot.ts'

const now = new Date('2026-03-05T06:00:00.000Z')
const at = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000).toISOString()
const proposal = (id: string, change: Partial<TenantDay['ended'][number]> = {}) => ({
  ...{ id, title: `Title of ${id}`, state: 'pending', askedAt: at(-1), changedAt: at(-1), expiresAt: at(10), effect: null },
  ...change,
})
const quiet: TenantDay = { since: at(-1), waiting: [], ended: [], failedRuns: [], failingConnections: [], hostFindings: [], isComplete: true }
const busy: TenantDay = {
  ...quiet,
  waiting: [
    proposal('fresh'),
    proposal('old', { askedAt: at(-4) }),
    proposal('ending', { expiresAt: at(1) }),
    proposal('unsettled', { state: 'unknown' }),
  ],
  ended: [
    proposal('broke', { state: 'failed' }),
    proposal('half', { state: 'partly-executed' }),
    proposal('live', { state: 'verified' }),
    proposal('lift', { state: 'measured', effect: 'lift' }),
    proposal('loss', { state: 'measured', effect: 'loss' }),
    proposal('nothing', { state: 'measured', effect: 'no-effect' }),
  ],
  failedRuns: [{ kind: 'agent-run', id: 'run', name: 'Technical SEO specialist', problem: 'The site does not answer', at: at(-0.5) }],
  failingConnections: [{ id: 'shop', account: 'shop.example', problem: 'The password was refused', since: at(-2) }],
  hostFindings: [{ id: 'cert', runId: 'sentinel', host: 'shop.example', detail: 'Its certificate ends on 2026-03-12.', at: at(-1) }],
}
const brief = async (day: TenantDay) => {
  const thought = await adminPrimeCopilot.think({ evidence: { day }, now })
  return { ...thought, brief: thought.brief ?? [] }
}
const ids = async (day: TenantDay, topic: BriefTopic) => (await brief(day)).brief.find((line) => line.topic === topic)?.sources.map(({ id }) => id)

test('says what waits, what is overdue, what failed, what was won and what is at risk, each by name', async () => {
  expect(await ids(busy, 'waiting')).toEqual(['fresh', 'old', 'ending', 'unsettled'])
  expect(await ids(busy, 'overdue')).toEqual(['old', 'ending', 'unsettled'])
  expect(await ids(busy, 'failed')).toEqual(['broke', 'half', 'run'])
  expect(await ids(busy, 'won')).toEqual(['live', 'lift'])
  expect(await ids(busy, 'at-risk')).toEqual(['shop', 'cert', 'loss'])
})

test('every number opens its source: it counts the rows that are named, and each of them was read', async () => {
  const read = new Set([...busy.waiting, ...busy.ended, ...busy.failedRuns, ...busy.failingConnections, ...busy.hostFindings].map(({ id }) => id))
  for (const { sentence, sources } of (await brief(busy)).brief) {
    expect(sentence.match(/\d+/g)).toEqual([String(sources.length)])
    expect(sources.filter(({ id }) => !read.has(id))).toEqual([])
  }
})

test('a quiet morning is said so, without a number', async () => {
  const { brief: lines, abstentions } = await brief(quiet)
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    'Nothing waits for a person.',
    'Nothing is overdue.',
    'Nothing failed.',
    'No change was seen live or measured as a lift.',
    'Nothing is at risk.',
  ])
  expect(abstentions).toEqual([])
})

test('numbers that are only lower bounds are called so', async () => {
  const { brief: lines, abstentions } = await brief({ ...busy, isComplete: false })
  expect(lines.every(({ isComplete }) => !isComplete)).toBe(true)
  expect(abstentions).toMatchObject([{ subject: 'The numbers' }])
})

test('the same rows give the same briefing, and it proposes nothing', async () => {
  expect(await brief(busy)).toEqual(await brief(structuredClone(busy)))
  expect((await brief(busy)).proposals).toEqual([])
})
