import type { Claim, DraftRequest, EvidenceSource, ModelWork, Thought } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { createMemoryBudgetBook } from '@bizosaas/commerce/testing'
import type { ModelQuestion, ModelReply } from '@bizosaas/integration'
import { type AgentRunId, type EvidenceId, newId, systemClock, type TenantId, toId } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { contract, steps } from '../contract.ts'
import { createRunAgentSteps, type RunAgentPorts } from '../steps.ts'
import { runAgent } from '../workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const connectionId = '018f0000-0000-7000-8000-0000000000bb'
const runId = '018f0000-0000-7000-8000-0000000000cc'
export const place = 'https://a.example/'

const claim: Claim = { ref: 'c', title: 'Title of /', url: place, content: null, digest: 'a'.repeat(64), readAt: '2026-01-01T00:00:00Z' }
export const finding = (key: string) => ({ key, code: 'title-missing', severity: 'high' as const, url: place, detail: 'd', hand: null, claim: 'c' })
export const plan = (key: string, actionId = 'acme.set') => ({
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
export const thought: Thought = {
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
export const plenty = { runCapMicros: 1_000_000, monthCapMicros: 1_000_000 }
export const says = (text: string): ModelReply => ({ kind: 'answered', text, isCut: false, usage: { inputTokens: 10, outputTokens: 5 } })

/** Asks for a wording of the title of each plan; what the model says of the moon is wrong. */
const asks: ModelWork = {
  prompts: [{ id: 'word-it', title: 'Word it', body: 'Word it.', form: 'line', maxOutputTokens: 100 }],
  tasks: ({ proposals }) => proposals.map(({ key, title }) => ({ key, prompt: 'word-it', title, rulesText: title, facts: null })),
  problemWith: (_task, text) => (text.includes('moon') ? 'Not the moon.' : null),
  merge: (before, worded) => ({
    ...before,
    proposals: before.proposals.map((one) => ({ ...one, title: worded.find(({ task }) => task.key === one.key)?.text ?? one.title })),
  }),
}

/** One run of an agent that finds two faults, over stores in memory and a model that says what it is told to. */
export function agentStory({ gathered = { state: 'read', items: 2 }, isOptional = false, ...change }: Change = {}) {
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
        proposes: ['acme.set', 'task.open-task'],
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
