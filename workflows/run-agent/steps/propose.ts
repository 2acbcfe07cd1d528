import type { Abstention, DraftOutcome, Finding, ProposalPlan } from '@bizosaas/automation'
import type { TenantScope } from '@bizosaas/kernel'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { ProposeInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, atWork, runOf, thoughtOf } from './at-work.ts'
import { settledPlan } from './settled-plan.ts'

/** Makes one planned proposal, without the changes a person has already in hand or has turned down. */
export function propose(ports: RunAgentPorts): ActivityImplementation<ProposeInput, { proposalId: string | null }> {
  return async ({ planKey, ...input }, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    const prepared = await ports.scopes.withTenant(work, (scope) => prepare({ ports, work, scope, planKey }))
    const { plan, answered, isSimulated, evidenceIds, findings } = prepared
    const parts = partsOf(plan)
    const outcome: DraftOutcome =
      parts.length === 0
        ? { kind: 'refused', leftOut: [] }
        : await ports.desk.draft({
            tenantId: work.tenantId,
            connectionId: work.connectionId,
            plan,
            evidenceIds,
            atWork: { agentId: work.agent.id, runId: work.runId, isSimulated },
          })
    const proposalId = outcome.kind === 'proposed' ? outcome.proposalId : null
    const isLeftOut = new Set(outcome.leftOut.map(({ findingKey }) => findingKey))
    const proposed = parts.filter(({ findingKey }) => !isLeftOut.has(findingKey)).map(({ findingKey }) => findings.get(findingKey))
    await ports.scopes.withTenant(work, async (scope) => {
      if (proposalId !== null) await tie({ ports, work, scope, proposalId, plan, proposed })
      await ports.records.keepOutcome(scope, work.runId, {
        planKey,
        proposalId,
        abstentions: [...answered, ...outcome.leftOut.map(({ subject, reason }) => ({ subject, reason }))],
      })
    })
    return { proposalId }
  }
}

interface Tying {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly scope: TenantScope
  readonly proposalId: string
  readonly plan: ProposalPlan
  /** In the order of the proposal's actions. */
  readonly proposed: readonly (Finding | undefined)[]
}

/** Ties findings and proposal together in both directions: what would mend a finding, and what each action was to mend. */
async function tie({ ports, work, scope, proposalId, plan, proposed }: Tying): Promise<void> {
  await ports.findings.link(scope, { ids: proposed.flatMap((finding) => finding?.id ?? []), proposalId })
  if (plan.setting !== undefined) return
  const changes = proposed.flatMap((finding, position) =>
    finding === undefined ? [] : [{ proposalId, position, findingKey: finding.key, code: finding.code, url: finding.url }],
  )
  await ports.memories.keep(scope, { agentId: work.agent.id, runId: work.runId, at: ports.clock.now(), changes })
}

interface Preparing {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly scope: TenantScope
  readonly planKey: string
}

async function prepare({ ports, work, scope, planKey }: Preparing) {
  const { evidenceIds: ids } = await thoughtOf({ ports, work, scope })
  const run = await runOf({ ports, work, scope })
  const settled = await settledPlan({ ports, work, scope, planKey, crewRunId: run.crewRunId })
  // By key: while a crew's members look at the plans, another run of this agent may have seen the faults, and proposed what mends them.
  const keys = partsOf(settled.plan).map(({ findingKey }) => findingKey)
  const findings = await ports.findings.byKey(scope, { agentId: work.agent.id, keys })
  const { plan, answered } = await withoutAnswered({ ports, scope, plan: settled.plan, findings })
  const evidenceIds = [...plan.claims.flatMap((claim) => ids[claim] ?? []), ...settled.evidenceIds]
  return { plan, answered: [...settled.vetoed, ...answered], findings, evidenceIds, isSimulated: run.isSimulated }
}

interface Answered {
  readonly ports: RunAgentPorts
  readonly scope: TenantScope
  readonly plan: ProposalPlan
  readonly findings: ReadonlyMap<string, Finding>
}

async function withoutAnswered({ ports, scope, plan, findings }: Answered): Promise<{ plan: ProposalPlan; answered: readonly Abstention[] }> {
  const answered: Abstention[] = []
  const open = new Set<string>()
  for (const { findingKey } of partsOf(plan)) {
    const finding = findings.get(findingKey)
    const reason = finding === undefined ? null : await answer({ ports, scope, finding })
    if (reason === null) open.add(findingKey)
    else answered.push({ subject: `${finding?.code} on ${finding?.url}`, reason })
  }
  const { setting, ...rest } = plan
  const calls = plan.calls.filter(({ findingKey }) => open.has(findingKey))
  return { plan: { ...rest, calls, ...(setting !== undefined && open.has(setting.findingKey) ? { setting } : {}) }, answered }
}

/** What of a plan answers a finding each. */
function partsOf({ calls, setting }: ProposalPlan): readonly { readonly findingKey: string }[] {
  return setting === undefined ? calls : [setting]
}

async function answer({ ports, scope, finding }: { ports: RunAgentPorts; scope: TenantScope; finding: Finding }): Promise<string | null> {
  if (finding.state === 'dismissed') return 'A person dismissed this finding.'
  if (finding.proposalId === null) return null
  const standing = await ports.desk.standing(scope, finding.proposalId)
  if (standing === 'open') return 'A proposal for it is already waiting or under way.'
  return standing === 'rejected' ? 'A person rejected the proposal for it.' : null
}
