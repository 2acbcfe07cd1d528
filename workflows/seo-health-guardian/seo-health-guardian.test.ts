import type { Claim, DraftRequest, PageSnapshot, Thought } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { type ConnectionId, type EvidenceId, newId, systemClock, toId } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, steps } from './contract.ts'
import { createGuardianSteps, type GuardianPorts } from './steps.ts'
import { seoHealthGuardian } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const connectionId = '018f0000-0000-7000-8000-0000000000bb'
const runId = '018f0000-0000-7000-8000-0000000000cc'
const pages: readonly PageSnapshot[] = ['/', '/a/'].map((path) => ({
  url: `https://a.example${path}`,
  finalUrl: `https://a.example${path}`,
  status: 200,
  hops: [],
  digest: '',
  cache: null,
  readAt: '',
  facts: null,
}))

const claim: Claim = {
  ref: 'c',
  title: 'Title of /',
  url: 'https://a.example/',
  content: null,
  digest: 'a'.repeat(64),
  readAt: '2026-01-01T00:00:00Z',
}
const finding = (key: string) => ({
  key,
  code: 'title-missing',
  severity: 'high' as const,
  url: 'https://a.example/',
  detail: 'd',
  hand: null,
  claim: 'c',
})
const plan = (key: string, actionId = 'acme.set') => ({
  key,
  title: key,
  description: 'd',
  reasoning: 'r',
  solution: 's',
  pros: ['p'],
  cons: ['c'],
  effort: 'S' as const,
  findingCodes: ['title-missing'],
  claims: ['c'],
  calls: [{ actionId, input: {}, findingKey: key }],
})
const thought: Thought = {
  claims: [claim],
  findings: [finding('one'), finding('two')],
  proposals: [plan('one'), plan('two')],
  abstentions: [{ subject: 'x', reason: 'y' }],
}

function story(change: { thought?: Thought; draft?: GuardianPorts['desk']['draft']; standing?: 'open' | 'rejected' | 'closed' } = {}) {
  const memory = createMemoryAutomation()
  const drafted: DraftRequest[] = []
  let evidence = 0
  const ports: GuardianPorts = {
    ...memory,
    clock: systemClock,
    connections: {
      find: async () => ({ connectionId: toId<ConnectionId>(connectionId), connectorId: 'acme', siteUrl: 'https://a.example/', isSimulated: true }),
    },
    sites: {
      async read({ onPage }) {
        for (const [at, page] of pages.entries()) await onPage(page, { read: at + 1, known: pages.length })
        return { siteUrl: 'https://a.example/', links: [], objects: [], skipped: [], stopped: 'done' }
      },
    },
    desk: {
      async recordEvidence(_scope, { claims }) {
        evidence += claims.length
        return Object.fromEntries(claims.map(({ ref }) => [ref, newId<EvidenceId>()]))
      },
      draft:
        change.draft ??
        (async (request) => {
          drafted.push(request)
          return { kind: 'proposed', proposalId: `p-${request.plan.key}`, leftOut: [] }
        }),
      standing: async () => change.standing ?? 'closed',
    },
    agents: [{ id: 'seo', proposes: ['acme.set'], rules: () => change.thought ?? thought }],
  }
  const engine = createInMemoryEngine({ workflows: [seoHealthGuardian], activities: bindActivities(steps, createGuardianSteps(ports)) })
  const run = async (id: string) => {
    await engine.start(contract, { runId, agentId: 'seo', connectionId }, { id, tenantId })
    return engine.result(id, { timeoutMs: 5_000 })
  }
  return { memory, drafted, run, engine, evidence: () => evidence }
}

test('reads, judges and proposes: each proposal cites the evidence that was recorded first', async () => {
  const { memory, drafted, run, evidence } = story()
  expect(await run('1')).toEqual({ state: 'completed', value: { pages: 2, findings: 2, proposals: 2, abstentions: 1 } })
  expect(memory.run()).toMatchObject({ state: 'done', progress: null, proposalIds: ['p-one', 'p-two'] })
  expect(evidence()).toBe(1)
  expect(drafted.every(({ evidenceIds }) => evidenceIds.length === 1)).toBe(true)
  expect(memory.found().map(({ proposalId }) => proposalId)).toEqual(['p-one', 'p-two'])
})

test('does not propose again what waits already, and says so', async () => {
  const { memory, drafted, run } = story({ standing: 'open' })
  await run('1')
  await run('2')
  expect(drafted).toHaveLength(2)
  expect(memory.run().abstentions).toContainEqual({
    subject: 'title-missing on https://a.example/',
    reason: 'A proposal for it is already waiting or under way.',
  })
})

test('what could not be previewed is left out in writing', async () => {
  const { memory, run } = story({
    draft: async () => ({ kind: 'refused', leftOut: [{ subject: 's', reason: 'kept by a page builder', findingKey: 'one' }] }),
  })
  await run('1')
  expect(memory.run()).toMatchObject({ state: 'done', proposalIds: [], counts: { proposals: 0, abstentions: 3 } })
})

test('an agent that thinks of an action it was not built for is refused', async () => {
  const { run, drafted } = story({ thought: { ...thought, proposals: [plan('one', 'acme.destroy')] } })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'permission-denied-by-agent-mask' } })
  expect(drafted).toEqual([])
})

test('a run that is interrupted goes on where it was and proposes nothing twice', async () => {
  const { run, drafted, engine, evidence } = story()
  const running = run('1')
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(evidence()).toBeLessThanOrEqual(2)
  expect(new Set(drafted.map(({ plan: { key } }) => key)).size).toBe(drafted.length)
})
