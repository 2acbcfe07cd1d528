import type { AgentMemory, CodeRecord, RememberedChange } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { type PageGiven, siteOf, siteUrl } from './testing/page-of.ts'
import { thinkAboutSite } from './think-about-site.ts'

const nothing: AgentMemory = { changes: [], dismissed: [], patterns: [], records: [] }
const paragraphs = ['We mend boilers of every make in Leeds and around it, on the day you call.']
const faulty: readonly PageGiven[] = [
  { path: '/a/', metaDescription: null, paragraphs },
  { path: '/b/', id: 2, title: 'News – Aire Plumbing', headings: [{ level: 1, text: 'What a new boiler costs', isInContent: true, isEmpty: false }] },
]
const key = `description-missing|${siteUrl}a/`
const think = (memory: Partial<AgentMemory>) => thinkAboutSite(siteOf(...faulty), { memory: { ...nothing, ...memory } })
const planned = async (memory: Partial<AgentMemory>) =>
  (await think(memory)).proposals.flatMap(({ calls }) => calls.map(({ findingKey }) => findingKey.split('|')[0]))
const answered = (change: Partial<RememberedChange>): RememberedChange => ({
  ...{ proposalId: 'p', findingKey: key, code: 'description-missing', url: `${siteUrl}a/`, answer: 'rejected', label: 'Description' },
  ...{ proposed: 'Boilers.', written: null, reason: null, effect: null, at: '2026-03-04T05:06:07.000Z' },
  ...change,
})
const measured = (code: string, change: Partial<CodeRecord>): CodeRecord => ({
  ...{ code, accepted: 1, edited: 0, rejected: 0, undone: 0, lifts: 0, losses: 0, noEffects: 0 },
  ...change,
})

test('without a memory, and with an empty one, it proposes the same', async () => {
  expect(await planned({})).toEqual(['description-missing', 'title-too-short'])
  expect(await think({})).toEqual(await thinkAboutSite(siteOf(...faulty)))
})

test('what a person rejected or took back is not proposed again, and the run says why', async () => {
  expect(await planned({ changes: [answered({})] })).toEqual(['title-too-short'])
  const { abstentions, findings } = await think({ changes: [answered({ reason: 'Not our tone.' })] })
  const subject = 'description-missing on /a/'
  expect(abstentions).toContainEqual({ subject, reason: 'A person rejected the change for it on 2026-03-04: “Not our tone.”' })
  expect(findings.map(({ code }) => code)).toContain('description-missing')
  const undone = await think({ changes: [answered({ answer: 'undone' })] })
  expect(undone.abstentions).toContainEqual({ subject, reason: 'A person took the change for it back on 2026-03-04.' })
})

test('what a person accepted or edited may be proposed again when the fault is back', async () => {
  for (const answer of ['accepted', 'edited'] as const) expect(await planned({ changes: [answered({ answer })] })).toContain('description-missing')
})

test('what a person dismissed is neither proposed nor among what is worth doing', async () => {
  const { proposals, groups, abstentions } = await think({
    dismissed: [{ findingKey: key, code: 'description-missing', url: `${siteUrl}a/`, reason: 'As wanted.' }],
  })
  expect(proposals.flatMap(({ findingCodes }) => findingCodes)).toEqual(['title-too-short'])
  expect(groups.map(({ code }) => code)).not.toContain('description-missing')
  expect(abstentions).toContainEqual({ subject: 'description-missing on /a/', reason: 'A person dismissed this finding: “As wanted.”' })
})

test('what was measured in this tenant changes what comes first, and the card says why', async () => {
  const before = await think({})
  const lifted = await think({ records: [measured('title-too-short', { lifts: 2 }), measured('description-missing', { losses: 1 })] })
  const codes = (thought: typeof before) => thought.proposals.map(({ findingCodes }) => findingCodes[0])
  expect([codes(before), codes(lifted)]).toEqual([
    ['description-missing', 'title-too-short'],
    ['title-too-short', 'description-missing'],
  ])
  expect(lifted.proposals[0]?.reasoning).toContain('Measured here: 2 of 2 changes of this kind brought more clicks, so it stands higher.')
  expect(lifted.proposals[1]?.reasoning).toContain('Measured here: the one change of this kind lost clicks, so it stands lower.')
  const group = (thought: typeof before, code: string) => thought.groups.find((one) => one.code === code)
  expect(group(lifted, 'title-too-short')?.score).toBeGreaterThan(group(before, 'title-too-short')?.score ?? 0)
  expect(group(lifted, 'description-missing')).toMatchObject({ because: expect.stringContaining('lost clicks') })
  expect(group(before, 'title-too-short')).not.toHaveProperty('because')
})

test('what happened with other tenants moves it as long as nothing was measured in this one', async () => {
  const insights = [{ subject: 'description-missing', cases: 46, kept: 20, lift: null, loss: null }]
  const codes = async (memory: Partial<AgentMemory>) => {
    const { proposals } = await thinkAboutSite(siteOf(...faulty), { memory: { ...nothing, ...memory }, insights })
    return proposals.map(({ findingCodes: [code], reasoning }) => [code, /(With other clients|Measured here).*$/.exec(reasoning)?.[0]])
  }
  const said = 'With other clients: kept in 20 of 46 similar cases, so it stands lower.'
  expect(await codes({})).toEqual([
    ['title-too-short', undefined],
    ['description-missing', said],
  ])
  const here = await codes({ records: [measured('description-missing', { lifts: 1 })] })
  expect(here[0]).toEqual(['description-missing', 'Measured here: the one change of this kind brought more clicks, so it stands higher.'])
})
