import type { contentArchitect, technicalSeoSpecialist } from '@bizosaas/agents'
import { type DraftRequest, findUnsupported, type ModelCall, type Thought } from '@bizosaas/automation'
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

const price = { currency: 'EUR', inputMicros: 150_000, outputMicros: 600_000 }
const caps = { runCapMicros: 1_000_000, monthCapMicros: 10_000_000 }

export interface ModelRunOrder {
  readonly agent: typeof technicalSeoSpecialist | typeof contentArchitect
  /** What the rules made of a site. */
  readonly thought: Thought
  readonly model: ModelPort
  readonly baseUrl: string
  readonly apiKey: string | null
  /** How long the whole run may take; two minutes if not said. */
  readonly mostMs?: number
}

/** A whole run of an agent whose rules came to this thought, with the model behind that address. */
export async function runWithModel({ agent, thought, model, baseUrl, apiKey, mostMs = 120_000 }: ModelRunOrder): Promise<ModelRun> {
  const memory = createMemoryAutomation()
  const budgets = createMemoryBudgetBook()
  const drafted: DraftRequest['plan'][] = []
  const { id, proposes, asks } = agent
  const steps = createRunAgentSteps({
    ...memory,
    clock: systemClock,
    sources: [],
    allowedWork: { isAllowed: async () => true },
    crews: [],
    crewRuns: { find: async () => null, members: async () => [] },
    agents: [{ id, proposes, reads: {}, ...(asks === undefined ? {} : { asks }), think: async () => thought }],
    models: {
      choose: async () => ({ from: 'tenant', endpoint: { baseUrl, model: 'eval', apiKey }, price, ...caps }),
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
  const { state } = await engine.result(runId, { timeoutMs: mostMs })
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
