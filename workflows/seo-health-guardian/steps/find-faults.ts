import type { SeenFinding, Thought } from '@bizosaas/automation'
import { appError, type EvidenceId, type TenantScope } from '@bizosaas/kernel'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { GuardianInput } from '../contract.ts'
import type { GuardianPorts } from '../steps.ts'
import { atWork, type GuardianWork, siteOf, thoughtOf } from './at-work.ts'

type Outcome = { findings: number; fresh: number; planKeys: readonly string[] }

/** Judges what was read: records the evidence first, then each fault with the evidence it rests on. One transaction. */
export function findFaults(ports: GuardianPorts): ActivityImplementation<GuardianInput, Outcome> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    return ports.scopes.withTenant(work, async (scope) => {
      const thought = await thoughtOf({ ports, work, scope })
      const evidenceIds = await evidenceFor({ ports, work, scope, thought })
      const { pages } = await ports.crawls.evidence(scope, work.runId)
      const findings = thought.findings.map((finding): SeenFinding => ({ ...finding, evidenceId: cited(evidenceIds, finding.claim) }))
      const { agent, runId, connectionId } = work
      const readUrls = pages.filter(({ status }) => status < 500).map(({ finalUrl }) => finalUrl)
      const { fresh } = await ports.findings.record(scope, { agentId: agent.id, runId, connectionId, findings, readUrls, at: ports.clock.now() })
      await ports.runs.update(scope, runId, {
        progress: { phase: 'proposing', done: 0, total: thought.proposals.length },
        counts: { pages: pages.length, findings: findings.length, proposals: 0, abstentions: thought.abstentions.length },
        abstentions: thought.abstentions,
      })
      return { findings: findings.length, fresh, planKeys: thought.proposals.map(({ key }) => key) }
    })
  }
}

interface Evidencing {
  readonly ports: GuardianPorts
  readonly work: GuardianWork
  readonly scope: TenantScope
  readonly thought: Thought
}

/** Recorded once a run: a repeated step finds what the first attempt kept. */
async function evidenceFor({ ports, work, scope, thought }: Evidencing): Promise<Readonly<Record<string, EvidenceId>>> {
  const kept = await ports.crawls.evidenceIds(scope, work.runId)
  if (Object.keys(kept).length > 0) return kept
  const { isSimulated } = await siteOf({ ports, work, scope })
  const ids = await ports.desk.recordEvidence(scope, { atWork: { agentId: work.agent.id, runId: work.runId, isSimulated }, claims: thought.claims })
  await ports.crawls.keepEvidence(scope, work.runId, ids)
  return ids
}

/** A claim without evidence is a bug of the agent: it may cite only what was read. */
function cited(ids: Readonly<Record<string, EvidenceId>>, claim: string): EvidenceId {
  const id = ids[claim]
  if (id === undefined) throw appError('evidence-required', { details: { claim } })
  return id
}
