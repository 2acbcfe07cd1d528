import type { Claim, DraftRequest, EvidenceSource, Thought } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { type EvidenceId, newId, systemClock } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, steps } from './contract.ts'
import { createRunAgentSteps, type RunAgentPorts } from './steps.ts'
import { runAgent } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const connectionId = '018f0000-0000-7000-8000-0000000000bb'
const runId = '018f0000-0000-7000-8000-0000000000cc'
const place = 'https://a.example/'

const claim: Claim = { ref: 'c', title: 'Title of /', url: place, content: null, digest: 'a'.repeat(64), readAt: '2026-01-01T00:00:00Z' }
const finding = (key: string) => ({ key, code: 'title-missing', severity: 'high' as const, url: place, detail: 'd', hand: null, claim: 'c' })
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
  looked: [place, `${place}a/`],
  claims: [claim],
  findings: [finding('one'), finding('two')],
  groups: [],
  proposals: [plan('one'), plan('two')],
  abstentions: [{ subject: 'x', reason: 'y' }],
}

interface Change {
  readonly thought?: Thought
  readonly gathered?: Awaited<ReturnType<EvidenceSource['gather']>>
  readonly isOptional?: boolean
  readonly draft?: RunAgentPorts['desk']['draft']
  readonly standing?: 'open' | 'rejected' | 'closed'
  readonly isAllowed?: boolean
}

function story({ gathered = { state: 'read', items: 2 }, isOptional = false, ...change }: Change = {}) {
  const memory = createMemoryAutomation()
  const drafted: DraftRequest[] = []
  const seen: unknown[] = []
  let evidence = 0
  const source: EvidenceSource = {
    id: 'site-crawl',
    async gather({ work, onProgress }) {
      await onProgress({ phase: 'reading', done: 1, total: 2 })
      const reading = { reader: 'site-crawl', state: 'read' as const, content: null, digest: 'd', readAt: new Date(0) }
      if (gathered.state === 'read') await memory.scopes.withTenant(work, (scope) => memory.records.keepReading(scope, work.runId, reading))
      return gathered
    },
    open: async () => 'the site',
  }
  const ports: RunAgentPorts = {
    ...memory,
    crews: [],
    crewRuns: { find: async () => null, members: async () => [] },
    clock: systemClock,
    sources: [source],
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
    allowedWork: { isAllowed: async () => change.isAllowed ?? true },
    agents: [
      {
        id: 'seo',
        reads: { site: { id: 'site-crawl', title: 'The site', isOptional } },
        proposes: ['acme.set', 'task.open-task'],
        think: async ({ evidence: given }) => {
          seen.push(given.site)
          return change.thought ?? thought
        },
      },
    ],
  }
  const engine = createInMemoryEngine({ workflows: [runAgent], activities: bindActivities(steps, createRunAgentSteps(ports)) })
  const run = async (id: string) => {
    await engine.start(contract, { runId, agentId: 'seo', connectionId }, { id, tenantId })
    return engine.result(id, { timeoutMs: 5_000 })
  }
  return { memory, drafted, seen, run, engine, evidence: () => evidence }
}

test('reads, thinks and proposes: each proposal cites the evidence that was recorded first', async () => {
  const { memory, drafted, seen, run, evidence } = story()
  expect(await run('1')).toEqual({ state: 'completed', value: { pages: 2, findings: 2, proposals: 2, abstentions: 1 } })
  expect(seen).toEqual(['the site'])
  expect(memory.run()).toMatchObject({ state: 'done', progress: null, proposalIds: ['p-one', 'p-two'] })
  expect(evidence()).toBe(1)
  expect(drafted.every(({ evidenceIds }) => evidenceIds.length === 1)).toBe(true)
  expect(memory.found().map(({ proposalId }) => proposalId)).toEqual(['p-one', 'p-two'])
})

test('keeps which action of which proposal was to mend which finding, without what was left out', async () => {
  const both = { ...plan('one'), calls: ['one', 'two'].flatMap((key) => plan(key).calls) }
  const { memory, run } = story({
    thought: { ...thought, proposals: [both] },
    draft: async () => ({ kind: 'proposed', proposalId: 'p', leftOut: [{ subject: 's', reason: 'r', findingKey: 'one' }] }),
  })
  await run('1')
  const about = { proposalId: 'p', code: 'title-missing', url: place }
  expect(await memory.memories.asked({} as never, { agentId: 'seo', limit: 9 })).toEqual([{ ...about, position: 0, findingKey: 'two' }])
})

test('an agent that misses what it cannot do without abstains in writing and thinks nothing', async () => {
  const { memory, run, seen } = story({ gathered: { state: 'absent', reason: 'The export was never handed in.' } })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 0, abstentions: 1 } })
  expect(memory.run().abstentions).toEqual([{ subject: 'The site', reason: 'The export was never handed in.' }])
  expect(seen).toEqual([])
})

test('an agent that can do without a reading thinks about the rest', async () => {
  const { run, seen } = story({ gathered: { state: 'absent', reason: 'r' }, isOptional: true })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(seen).toEqual([undefined])
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

const asking = (command: string): Thought => ({
  ...thought,
  proposals: [{ ...plan('one'), calls: [], setting: { command, input: { key: 'one' }, findingKey: 'one' } }],
})

test('a plan that asks the platform for something is proposed and tied to its finding, and not again while it waits', async () => {
  const { memory, drafted, run } = story({ thought: asking('task.open-task'), standing: 'open' })
  await run('1')
  expect(drafted.map(({ plan: { setting } }) => setting?.command)).toEqual(['task.open-task'])
  expect(memory.found().map(({ key, proposalId }) => [key, proposalId])).toEqual([
    ['one', 'p-one'],
    ['two', null],
  ])
  await run('2')
  expect(drafted).toHaveLength(1)
  expect(memory.run().abstentions).toContainEqual({
    subject: 'title-missing on https://a.example/',
    reason: 'A proposal for it is already waiting or under way.',
  })
})

test('an agent that asks for a switch it was not built for is refused', async () => {
  const { run, drafted } = story({ thought: asking('policy.replace-rules') })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'permission-denied-by-agent-mask' } })
  expect(drafted).toEqual([])
})

test('what could not be previewed is left out in writing', async () => {
  const { memory, run } = story({
    draft: async () => ({ kind: 'refused', leftOut: [{ subject: 's', reason: 'kept by a page builder', findingKey: 'one' }] }),
  })
  await run('1')
  expect(memory.run()).toMatchObject({ state: 'done', proposalIds: [], counts: { proposals: 0, abstentions: 3 } })
})

test('an agent that is not approved for the tenant reads nothing, whatever started the run', async () => {
  const { run, seen } = story({ isAllowed: false })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'agent-not-allowed' } })
  expect(seen).toEqual([])
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
  expect(evidence()).toBe(1)
  expect(new Set(drafted.map(({ plan: { key } }) => key)).size).toBe(drafted.length)
})
