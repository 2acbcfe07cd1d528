import type { PageFacts, PageSnapshot } from '@bizosaas/automation'
import { plainPage, plainPicture, silentFacts } from '@bizosaas/automation/testing'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, steps } from './contract.ts'
import { type CheckedChange, type ExpectedChange, judgeChange } from './judge-change.ts'
import { createVerifyChangeSteps } from './steps.ts'
import { verifyChange } from './workflow.ts'

const page = (change: Partial<PageFacts> = {}, cache: string | null = null): PageSnapshot =>
  plainPage({ url: 'https://a.example/', cache, facts: { ...silentFacts, title: 'New', metaDescription: 'Old text', ...change } })
const change = (given: Partial<ExpectedChange>): ExpectedChange => ({
  actionIndex: 0,
  label: 'Title',
  kind: 'search-title',
  before: 'Old',
  after: 'New',
  pageUrl: 'https://a.example/',
  imageUrl: null,
  ...given,
})

test.each<[string, Partial<ExpectedChange>, PageSnapshot | null, string]>([
  ['the new value is seen', {}, page(), 'verified'],
  ['white space does not count', { after: ' New\n' }, page(), 'verified'],
  ['the old value is still seen', { kind: 'search-description', before: 'Old text', after: 'New text' }, page(), 'not-yet-public'],
  ['a cache answered', { after: 'Newer' }, page({}, 'WP Rocket'), 'not-yet-public'],
  ['something else is seen', { before: 'Older', after: 'Newer' }, page(), 'different'],
  ['the page does not answer', {}, null, 'not-yet-public'],
  ['the field is not on the page', { kind: 'number' }, page(), 'not-checkable'],
  ['there is no page', { pageUrl: null }, null, 'not-checkable'],
])('%s', (_case, given, seen, verdict) => {
  expect(judgeChange(change(given), seen).verdict).toBe(verdict)
})

test('finds the alt text of the picture that was changed', () => {
  const images = [plainPicture({ src: 'https://a.example/x.png', alt: 'A tap' }), plainPicture({ src: 'https://a.example/y.png', alt: 'A van' })]
  const seen = page({ images })
  expect(judgeChange(change({ kind: 'image-alt', imageUrl: 'https://a.example/y.png', before: '', after: 'A van' }), seen).verdict).toBe('verified')
})

test('records what the visitor sees, with the name of the cache that still gives the old page', async () => {
  const recorded: { verdict: string; changes: readonly CheckedChange[] }[] = []
  const desk = {
    expected: async () => [change({}), change({ actionIndex: 1, kind: 'flag' })],
    record: async (call: (typeof recorded)[number]) => void recorded.push(call),
  }
  const looks = [page({ title: 'Old' }, 'WP Rocket')]
  const implementations = createVerifyChangeSteps({ desk, sites: { look: async () => looks.shift() ?? page() } })
  const engine = createInMemoryEngine({ workflows: [verifyChange], activities: bindActivities(steps, implementations) })
  await engine.start(
    contract,
    { proposalId: '018f0000-0000-7000-8000-000000000001', version: 1 },
    { id: 'run', tenantId: '018f0000-0000-7000-8000-000000000002' },
  )
  await expect.poll(() => recorded.length, { timeout: 2_000 }).toBe(1)
  expect(recorded[0]?.verdict).toBe('not-yet-public')
  expect(recorded[0]?.changes.map(({ cache }) => cache)).toEqual(['WP Rocket', null])
  expect((await engine.describe('run'))?.state).toBe('running')
  await engine.stop()
})

test('ends at once when everything is seen', async () => {
  const desk = { expected: async () => [change({})], record: async () => undefined }
  const engine = createInMemoryEngine({
    workflows: [verifyChange],
    activities: bindActivities(steps, createVerifyChangeSteps({ desk, sites: { look: async () => page() } })),
  })
  await engine.start(
    contract,
    { proposalId: '018f0000-0000-7000-8000-000000000001', version: 1 },
    { id: 'run', tenantId: '018f0000-0000-7000-8000-000000000002' },
  )
  expect(await engine.result('run', { timeoutMs: 2_000 })).toEqual({ state: 'completed', value: { verdict: 'verified', looks: 1 } })
  await engine.stop()
})
