import { technicalSeoSpecialist } from '@bizosaas/agents'
import { type Claim, type DraftRequest, findUnsupported, type ModelCall, type Thought } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { createMemoryBudgetBook } from '@bizosaas/commerce/testing'
import type { ModelPort } from '@bizosaas/integration'
import { type AgentRunId, type EvidenceId, newId, systemClock, type TenantId } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { createRunAgentSteps, runAgent, runAgentContract, runAgentSteps } from '@bizosaas/workflows'

export interface ModelRun {
  readonly state: string
  readonly drafted: readonly DraftRequest['plan'][]
  readonly calls: readonly ModelCall[]
  readonly reasons: readonly string[]
  readonly heldMicros: number
}

const url = 'https://aire.example/boilers/'
const paragraphs = ['We mend boilers and radiators all over Leeds, by day and by night.', 'Our fitters bring the common parts with them.']
const words: Claim = {
  ref: `own-words|${url}`,
  title: 'Own words',
  url,
  content: { paragraphs },
  digest: 'a'.repeat(64),
  readAt: '2026-01-01T00:00:00Z',
}
const ids = { postId: 1, type: 'page' }
const about = { description: 'd', reasoning: 'r', solution: 's', pros: ['p'], cons: ['c'], effort: 'S' as const, claims: [words.ref] }
const finding = (code: string) => ({ key: code, code, severity: 'high' as const, url, detail: 'd', hand: null, claim: words.ref })

/** One page whose title and description the rules made. */
export const rulesThought: Thought = {
  looked: [url],
  claims: [words],
  findings: [finding('title-missing'), finding('description-missing')],
  groups: [],
  proposals: [
    {
      ...{ ...about, key: 'titles', title: 'Titles', findingCodes: ['title-missing'] },
      calls: [
        { actionId: 'wordpress.update-seo-title', input: { ...ids, title: 'Boilers and radiators in Leeds – Aire' }, findingKey: 'title-missing' },
      ],
    },
    {
      ...{ ...about, key: 'descriptions', title: 'Descriptions', findingCodes: ['description-missing'] },
      calls: [
        { actionId: 'wordpress.update-seo-description', input: { ...ids, description: paragraphs[0] ?? '' }, findingKey: 'description-missing' },
      ],
    },
  ],
  abstentions: [],
}

const price = { currency: 'EUR', inputMicros: 150_000, outputMicros: 600_000 }
const caps = { runCapMicros: 1_000_000, monthCapMicros: 10_000_000 }

/** A whole run of the technical SEO specialist over that page, with the model it is given. */
export async function runWithModel({ model, baseUrl, apiKey }: { model: ModelPort; baseUrl: string; apiKey: string | null }): Promise<ModelRun> {
  const memory = createMemoryAutomation()
  const budgets = createMemoryBudgetBook()
  const drafted: DraftRequest['plan'][] = []
  const { id, proposes, asks } = technicalSeoSpecialist
  const steps = createRunAgentSteps({
    ...memory,
    clock: systemClock,
    sources: [],
    allowedWork: { isAllowed: async () => true },
    crews: [],
    crewRuns: { find: async () => null, members: async () => [] },
    agents: [{ id, proposes, reads: {}, ...(asks === undefined ? {} : { asks }), think: async () => rulesThought }],
    models: {
      choose: async () => ({ from: 'tenant', endpoint: { baseUrl, model: 'garbage', apiKey }, price, ...caps }),
      model,
      budgets,
      prompt: async () => null,
      findUnsupported,
    },
    desk: {
      recordEvidence: async (_scope, { claims }) => Object.fromEntries(claims.map(({ ref }) => [ref, newId<EvidenceId>()])),
      async draft({ plan }) {
        drafted.push(plan)
        return { kind: 'proposed', proposalId: newId<AgentRunId>(), leftOut: [] }
      },
      standing: async () => 'closed',
    },
  })
  const [tenantId, runId] = [newId<TenantId>(), newId<AgentRunId>()]
  const engine = createInMemoryEngine({ workflows: [runAgent], activities: bindActivities(runAgentSteps, steps) })
  await engine.start(runAgentContract, { runId, agentId: id, connectionId: null }, { id: runId, tenantId })
  const { state } = await engine.result(runId, { timeoutMs: 120_000 })
  await engine.stop()
  const within = { actor: { kind: 'system' as const, name: 'eval' }, tenantId }
  return memory.scopes.withTenant(within, async (scope) => ({
    state,
    drafted,
    calls: await memory.records.calls(scope, runId),
    reasons: (memory.run().abstentions ?? []).map(({ reason }) => reason),
    heldMicros: (await budgets.ofMonth(scope, { month: new Date().toISOString().slice(0, 7), currency: price.currency })).heldMicros,
  }))
}
