import type { BriefLine } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { briefRows } from './brief-rows.ts'

const tenant = (name: string) => ({ id: name, slug: name, name, isSimulated: false })
const source = (id: string, at: string) => ({ kind: 'proposal' as const, id, title: id, note: 'Waits.', at, runId: null })
const line = (topic: BriefLine['topic'], sources: BriefLine['sources'], isComplete = true): BriefLine => ({
  topic,
  sentence: 's',
  sources,
  isComplete,
})

test('the rows of several tenants stand under one number each, the longest waiting first, and say whose they are', () => {
  const rows = briefRows([
    { tenant: tenant('a'), lines: [line('waiting', [source('late', '2026-03-02T00:00:00Z')]), line('won', [])] },
    { tenant: tenant('b'), lines: [line('waiting', [source('early', '2026-03-01T00:00:00Z')], false)] },
  ])
  expect(rows.map(({ topic, sources, isComplete }) => [topic, sources.length, isComplete])).toEqual([
    ['waiting', 2, false],
    ['overdue', 0, true],
    ['failed', 0, true],
    ['won', 0, true],
    ['at-risk', 0, true],
  ])
  expect(rows[0]?.sources.map(({ id, tenant: of }) => [id, of.name])).toEqual([
    ['early', 'b'],
    ['late', 'a'],
  ])
})
