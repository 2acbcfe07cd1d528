import { type AgentRunId, newId, type SystemActor, type TenantId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { digestOf } from '../domain/digest-of.ts'
import type { ModelWork } from '../domain/model-work.ts'
import type { Thought } from '../domain/thought.ts'
import { createMemoryAutomation } from '../testing/memory-automation.ts'
import { replayAgentRun } from './replay-agent-run.ts'

const tenantId = newId<TenantId>()
const runId = newId<AgentRunId>()
const actor: SystemActor = { kind: 'system', name: 'test' }
const thoughtAbout = (visits: unknown): Thought => ({
  looked: [],
  claims: [],
  findings: [],
  groups: [],
  proposals: [],
  abstentions: [{ subject: 'visits', reason: String(visits) }],
})

async function replay({ kept, thinks }: { kept: Thought; thinks: (visits: unknown) => Thought }) {
  const { scopes, records, runs } = createMemoryAutomation()
  await scopes.withTenant({ actor, tenantId }, async (scope) => {
    await records.keepReading(scope, runId, { reader: 'figures', state: 'read', content: 7, digest: 'd', readAt: new Date(0) })
    await records.keepThought(scope, runId, { thought: kept, digest: digestOf(kept), evidenceIds: {}, at: new Date(0) })
  })
  const deps = {
    runs,
    records,
    sources: [{ id: 'figures', open: async () => 7 }],
    thinkers: [
      {
        id: 'seo',
        reads: { figures: { id: 'figures', title: 'Figures', isOptional: false } },
        proposes: [],
        think: async ({ evidence }: { evidence: Readonly<Record<string, unknown>> }) => thinks(evidence.figures),
      },
    ],
  }
  return replayAgentRun.run({ deps, actor, tenantId, scopes, input: { runId } })
}

test('the same agent comes to the same thought about the record, and reads nothing outside', async () => {
  expect(await replay({ kept: thoughtAbout(7), thinks: thoughtAbout })).toMatchObject({ isSame: true, proposals: 0 })
})

test('an agent whose rules have changed is seen to think otherwise', async () => {
  expect(await replay({ kept: thoughtAbout(7), thinks: () => thoughtAbout('something else') })).toMatchObject({ isSame: false })
})

test('what a model answered is part of the record: a replay asks none and comes to the same', async () => {
  const { scopes, records, runs } = createMemoryAutomation()
  const task = { key: 't', prompt: 'p', title: 'Title', rulesText: 'x', facts: null }
  const asks: ModelWork = {
    prompts: [],
    tasks: () => [task],
    problemWith: () => null,
    merge: (thought, worded) => ({ ...thought, looked: worded.map(({ text }) => `https://a.example/${text}`) }),
  }
  const asked = { task: 't', attempt: 1, model: 'm', host: 'h', prompt: 'p', promptVersion: 0, messages: [], output: 'o', reason: null }
  const cost = { inputTokens: 1, outputTokens: 1, costMicros: 0, currency: 'EUR', elapsedMs: 1, askedAt: new Date(0) }
  const call = { ...asked, ...cost, verdict: 'accepted' as const, answer: 'worded' }
  const kept = { ...thoughtAbout(7), looked: ['https://a.example/worded'] }
  await scopes.withTenant({ actor, tenantId }, async (scope) => {
    await records.keepDraft(scope, runId, { thought: thoughtAbout(7), tasks: [task], at: new Date(0) })
    await records.keepCall(scope, runId, call)
    await records.keepThought(scope, runId, { thought: kept, digest: digestOf(kept), evidenceIds: {}, at: new Date(0) })
  })
  const thinkers = [{ id: 'seo', reads: {}, proposes: [], asks, think: async () => thoughtAbout(7) }]
  const deps = { runs, records, sources: [], thinkers }
  expect(await replayAgentRun.run({ deps, actor, tenantId, scopes, input: { runId } })).toMatchObject({ isSame: true })
})
