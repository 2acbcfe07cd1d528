import {
  type AgentDraft,
  digestOf,
  type ModelCall,
  type Reading,
  type SeenFinding,
  type Thought,
  thinkAbout,
  withAnswers,
} from '@bizosaas/automation'
import { appError, type EvidenceId, type TenantScope } from '@bizosaas/kernel'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, atWork, runOf } from './at-work.ts'

/** Thinks about what was read, outside any transaction; then records evidence, thought and findings in one. */
export function think(ports: RunAgentPorts): ActivityImplementation<RunAgentInput, { planKeys: readonly string[] }> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    const { recorded, draft, calls, readings, now } = await ports.scopes.withTenant(work, async (scope) => ({
      recorded: await ports.records.findThought(scope, work.runId),
      draft: await ports.records.findDraft(scope, work.runId),
      calls: await ports.records.calls(scope, work.runId),
      readings: await ports.records.readings(scope, work.runId),
      now: (await runOf({ ports, work, scope })).createdAt,
    }))
    // A repeated step finds what its first attempt recorded.
    const thought = recorded?.thought ?? (await thoughtFrom({ ports, work, draft, calls, readings, now }))
    if (recorded === null) await ports.scopes.withTenant(work, (scope) => record({ ports, work, scope, thought }))
    return { planKeys: thought.proposals.map(({ key }) => key) }
  }
}

interface Thinking {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly draft: AgentDraft | null
  readonly calls: readonly ModelCall[]
  readonly readings: readonly Reading[]
  readonly now: Date
}

/** What a model was asked about is thought already; its accepted answers take the place of the rules' texts. */
async function thoughtFrom({ ports, work, draft, calls, readings, now }: Thinking): Promise<Thought> {
  const { agent } = work
  if (draft === null || agent.asks === undefined) return thinkAbout({ agent, sources: ports.sources, work, readings, now })
  return withAnswers(draft.thought, { work: agent.asks, tasks: draft.tasks, calls })
}

interface Recording {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly scope: TenantScope
  readonly thought: Thought
}

async function record({ ports, work, scope, thought }: Recording): Promise<void> {
  const { agent, runId, connectionId } = work
  const { isSimulated } = await runOf({ ports, work, scope })
  const at = ports.clock.now()
  const evidenceIds = await ports.desk.recordEvidence(scope, { atWork: { agentId: agent.id, runId, isSimulated }, claims: thought.claims })
  await ports.records.keepThought(scope, runId, { thought, digest: digestOf(thought), evidenceIds, at })
  const findings = thought.findings.map((finding): SeenFinding => ({ ...finding, evidenceId: cited(evidenceIds, finding.claim) }))
  await ports.findings.record(scope, { agentId: agent.id, runId, connectionId, findings, readUrls: thought.looked, at })
  await ports.runs.update(scope, runId, {
    progress: { phase: 'proposing', done: 0, total: thought.proposals.length },
    counts: { pages: thought.opened ?? thought.looked.length, findings: findings.length, proposals: 0, abstentions: thought.abstentions.length },
    abstentions: thought.abstentions,
  })
}

/** A claim without evidence is a bug of the agent: it may cite only what was read. */
function cited(ids: Readonly<Record<string, EvidenceId>>, claim: string): EvidenceId {
  const id = ids[claim]
  if (id === undefined) throw appError('evidence-required', { details: { claim } })
  return id
}
