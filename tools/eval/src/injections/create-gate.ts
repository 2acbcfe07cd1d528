import { type FieldChange, recordEvidence } from '@bizosaas/governance'
import { createMemoryDatabase, createMemoryGovernance, createStage } from '@bizosaas/governance/testing'
import type { Json, RiskTier } from '@bizosaas/kernel'

/** What governance made of texts that an agent proposes. */
export interface Gated {
  readonly changes: readonly FieldChange[]
  readonly risk: RiskTier
  /** Whether it was approved together with others; it must not be where it has marks. */
  readonly passesTogether: boolean
}

export interface Gate {
  propose(input: { readonly fields: Readonly<Record<string, string>>; readonly evidence: Json }): Promise<Gated>
  /** Writes that reached the connected system. */
  writes(): number
}

/** Governance as it runs, over stores in memory and a fake connected system. */
export async function createGate(): Promise<Gate> {
  const db = createMemoryDatabase()
  const stage = createStage({ scopes: db.scopes, stores: createMemoryGovernance(db) })
  const tenantId = await db.given.tenant()
  const owner = await db.given.owner()
  const actor = stage.agent(tenantId)
  const validUntil = new Date(stage.clock.now().getTime() + 3_600_000)
  stage.runner.objects.set('1', {})
  return {
    writes: () => stage.runner.writes.length,
    async propose({ fields, evidence }) {
      const source = { kind: 'page' as const, url: 'https://site.example/', connectionId: null }
      const input = { title: 'Own words', source, content: evidence, validUntil, isSimulated: true, isUntrusted: true }
      const { id } = await stage.inTenant(actor, tenantId, (scope) => recordEvidence.run({ deps: stage.deps, actor, scope, input }))
      const made = await stage.propose(actor, tenantId, { evidenceIds: [id], actions: [stage.setFields('1', fields)] })
      if (made.kind !== 'submitted') throw new Error(`not taken: ${made.code}`)
      const proposal = await stage.inTenant(owner, tenantId, (scope) => stage.deps.proposals.find(scope, made.proposalId))
      if (proposal === null) throw new Error('the proposal is gone')
      const { risk, actions } = proposal.current.content
      const decision = { proposalId: made.proposalId, version: 1, verdict: 'approve' as const, together: true }
      const decided = await stage.decide(owner, tenantId, decision)
      return { risk, changes: actions.flatMap(({ preview }) => preview.changes), passesTogether: decided.kind === 'approved' }
    },
  }
}
