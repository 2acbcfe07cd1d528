import type { Claim, DraftRequest, EvidenceSource, ModelWork, Thought } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { createMemoryBudgetBook } from '@bizosaas/commerce/testing'
import type { ModelQuestion, ModelReply } from '@bizosaas/integration'
import { type AgentRunId, type EvidenceId, newId, systemClock, type TenantId, toId } from '@bizosaas/kernel'
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
  /** What the model says, one after the other; the last one stays. Without it no model is set. */
  readonly says?: readonly ModelReply[]
  readonly isAllowed?: boolean
  readonly caps?: { readonly runCapMicros: number; readonly monthCapMicros: number }
}

const month = { month: new Date().toISOString().slice(0, 7), currency: 'EUR' }
const endpoint = { baseUrl: 'https://model.example/v1', model: 'm', apiKey: 'k' }
const price = { currency: 'EUR', inputMicros: 1_000_000, outputMicros: 1_000_000 }
const plenty = { runCapMicros: 1_000_000, monthCapMicros: 1_000_000 }
const says = (text: string): ModelReply => ({ kind: 'answered', text, isCut: false, usage: { inputTokens: 10, outputTokens: 5 } })

/** Asks for a wording of the title of each plan; what the model says of the moon is wrong. */
const asks: ModelWork = {
  prompts: [{ id: 'word-it', title: 'Word it', body: 'Word it.', maxOutputTokens: 100 }],
  tasks: ({ proposals }) => proposals.map(({ key, title }) => ({ key, prompt: 'word-it', title, rulesText: title, facts: null })),
  problemWith: (_task, text) => (text.includes('moon') ? 'Not the moon.' : null),
  merge: (before, worded) => ({
    ...before,
    proposals: before.proposals.map((one) => ({ ...one, title: worded.find(({ task }) => task.key === one.key)?.text ?? one.title })),
  }),
}

function story({ gathered = { state: 'read', items: 2 }, isOptional = false, ...change }: Change = {}) {
  const memory = createMemoryAutomation()
  const drafted: DraftRequest[] = []
  const seen: unknown[] = []
  const questions: ModelQuestion[] = []
  const budgets = createMemoryBudgetBook()
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
    models: {
      choose: async () => (change.says === undefined ? null : { from: 'tenant', endpoint, price, ...plenty, ...change.caps }),
      model: {
        async ask(question) {
          questions.push(question)
          return change.says?.[Math.min(questions.length, change.says.length) - 1] ?? says('{}')
        },
      },
      budgets,
      prompt: async () => ({ version: 3, body: 'Word it well.' }),
      findUnsupported: ({ text }) => (text.includes('£') ? ['£5'] : []),
    },
    allowedWork: { isAllowed: async () => change.isAllowed ?? true },
    agents: [
      {
        id: 'seo',
        reads: { site: { id: 'site-crawl', title: 'The site', isOptional } },
        proposes: ['acme.set'],
        asks,
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
  const spent = () =>
    memory.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: toId<TenantId>(tenantId) }, (scope) =>
      budgets.ofMonth(scope, month),
    )
  const calls = () =>
    memory.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: toId<TenantId>(tenantId) }, (scope) =>
      memory.records.calls(scope, toId<AgentRunId>(runId)),
    )
  return { memory, drafted, seen, run, engine, questions, spent, calls, evidence: () => evidence }
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

test('does not propose what another run proposed while this one was at it', async () => {
  const { memory, drafted, run } = story({
    standing: 'open',
    draft: async (request) => {
      drafted.push(request)
      await memory.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: request.tenantId }, async (scope) => {
        const seen = { ...finding('two'), evidenceId: newId<EvidenceId>() }
        const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId: null, findings: [seen], readUrls: [], at: new Date() }
        await memory.findings.record(scope, sighting)
        const ids = memory.found().flatMap(({ key, id }) => (key === 'two' ? [id] : []))
        await memory.findings.link(scope, { ids, proposalId: 'p-other' })
      })
      return { kind: 'proposed', proposalId: 'p-one', leftOut: [] }
    },
  })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 1 } })
  expect(drafted).toHaveLength(1)
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

test('without a model nothing is asked', async () => {
  const { run, questions, memory } = story()
  await run('1')
  expect(questions).toEqual([])
  expect(memory.run().abstentions).toHaveLength(1)
})

test('what a model worded takes the place of the rules’ text, and what it cost is what was used', async () => {
  const { run, drafted, questions, spent, calls } = story({ says: [says('{"text":"The first"}'), says('{"text":"The second"}')] })
  expect(await run('1')).toMatchObject({ state: 'completed' })
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['The first', 'The second'])
  expect(questions.map(({ messages }) => messages.length)).toEqual([2, 2])
  expect(questions[0]?.messages[0]?.content).toMatch(/^Word it well\.\n\n/)
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 30 })
  expect(await calls()).toMatchObject([
    { task: 'one', attempt: 1, verdict: 'accepted', answer: 'The first', prompt: 'word-it', promptVersion: 3, costMicros: 15, host: 'model.example' },
    { task: 'two', attempt: 1, verdict: 'accepted', answer: 'The second' },
  ])
})

test('a wrong answer is mended twice at most; then the text of the rules stays, and why is written', async () => {
  const { run, drafted, questions, memory, calls } = story({ says: [says('{"text":"To the moon"}'), says('The moon'), says('{"text":"Only £5"}')] })
  await run('1')
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['one', 'two'])
  expect(questions.map(({ messages }) => messages.length)).toEqual([2, 4, 6, 2, 4, 6])
  expect((await calls()).map(({ reason }) => reason).slice(0, 3)).toEqual([
    'Not the moon.',
    'Answer with the JSON object {"text": "…"} and nothing else.',
    'Say nothing that the material does not say: £5.',
  ])
  expect(memory.run().abstentions).toContainEqual({
    subject: 'Words of a model: one',
    reason: 'The text of the rules stays. Say nothing that the material does not say: £5.',
  })
})

test('an endpoint that fails is not asked again in this run', async () => {
  const failure: ModelReply = { kind: 'failed', code: 'model-rate-limited', reason: 'slow', mayBePaid: false }
  const { run, drafted, questions, memory, spent } = story({ says: [failure] })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['one', 'two'])
  expect(questions).toHaveLength(1)
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 0 })
  expect(
    memory
      .run()
      .abstentions?.slice(1)
      .map(({ reason }) => reason),
  ).toEqual([
    'The text of the rules stays. The model endpoint asks us to slow down. slow',
    'Nothing more was asked after the model had failed; the text of the rules stays.',
  ])
})

test('nothing is asked that the caps could not pay for', async () => {
  const { run, questions, memory, spent } = story({ says: [says('{"text":"x"}')], caps: { runCapMicros: 500, monthCapMicros: 1_000_000 } })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(questions).toEqual([])
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 0 })
  expect(memory.run().abstentions?.[1]?.reason).toContain('The cap of the month or of this run is reached.')
})

test('an answer that may have been paid for and says no usage counts in full, and a wild figure no more than that', async () => {
  const cut: ModelReply = { kind: 'failed', code: 'model-timed-out', reason: 'late', mayBePaid: true }
  const wild: ModelReply = { kind: 'answered', text: '{"text":"x"}', isCut: false, usage: { inputTokens: 9e12, outputTokens: 9e12 } }
  for (const one of [cut, wild]) {
    const { run, spent, calls } = story({ says: [one], caps: plenty })
    await run('1')
    const { heldMicros, spentMicros } = await spent()
    expect([heldMicros, spentMicros > 500 && spentMicros < 3_000]).toEqual([0, true])
    expect((await calls())[0]?.inputTokens ?? 0).toBeLessThanOrEqual(2_000_000_000)
  }
})

test('a run that is interrupted asks nothing twice that it has an answer to', async () => {
  const { run, engine, questions, drafted } = story({ says: [says('{"text":"The first"}'), says('{"text":"The second"}')] })
  const running = run('1')
  await expect.poll(() => questions.length).toBeGreaterThan(0)
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(questions.length).toBeLessThanOrEqual(3)
  expect(drafted.at(-1)?.plan.title).toMatch(/The|two/)
})
