import type { GovernanceParts } from '@bizosaas/governance'
import { type Json, type ProposalId, type Scopes, type SystemActor, type TenantScope, toId } from '@bizosaas/kernel'
import type { CheckedChange, ExpectedChange, VerificationDesk } from '@bizosaas/workflows'

const actor: SystemActor = { kind: 'system', name: 'verify-change' }

/** What was written, as the card showed it, and where the answer of the visitor's look is kept. */
export function createVerificationDesk({ scopes, governance }: { scopes: Scopes; governance: GovernanceParts }): VerificationDesk {
  return {
    expected: ({ tenantId, proposalId, version }) =>
      scopes.withTenant({ actor, tenantId }, (scope) => expectedChanges({ governance, scope, id: toId<ProposalId>(proposalId), version })),
    async record({ tenantId, proposalId, look, verdict, changes }) {
      const id = toId<ProposalId>(proposalId)
      await scopes.withTenant({ actor, tenantId }, async (scope) => {
        const proposal = await governance.proposals.lock(scope, id)
        const kind = verdict === 'verified' ? 'verified' : verdict === 'not-checkable' ? 'not-measurable' : 'not-verified'
        const detail = { look, verdict, changes: changes.map(asJson) }
        await governance.proposals.addOutcome(scope, id, { kind, evidenceId: null, detail, recordedBy: 'system:verify-change', recordedAt: governance.clock.now() })
        if (verdict === 'verified' && proposal.state === 'executed') {
          await governance.proposals.move(scope, id, { kind: proposal.kind, expected: 'executed', to: 'verified' })
        }
        await governance.outbox.announce(scope, { name: 'proposal-changed', subjectId: id })
      })
    },
  }
}

interface Wanted {
  readonly governance: GovernanceParts
  readonly scope: TenantScope
  readonly id: ProposalId
  readonly version: number
}

async function expectedChanges({ governance, scope, id, version }: Wanted): Promise<readonly ExpectedChange[]> {
  const proposal = await governance.proposals.find(scope, id)
  if (proposal === null || proposal.kind !== 'change' || proposal.current.version !== version) return []
  const effects = await governance.effects.list(scope, { id, version })
  const written = new Set(effects.filter(({ state }) => state === 'done' || state === 'settled-done').map(({ actionIndex }) => actionIndex))
  return proposal.current.content.actions.flatMap(({ preview }, actionIndex) =>
    written.has(actionIndex)
      ? preview.changes.map(({ label, kind, before, after, context }) => ({
          actionIndex,
          label,
          kind,
          before,
          after,
          pageUrl: context?.pageUrl ?? preview.target.objectUrl,
          imageUrl: context?.imageUrl ?? null,
        }))
      : [],
  )
}

function asJson({ actionIndex, label, url, verdict, seen, cache }: CheckedChange): Json {
  return { actionIndex, label, url, verdict, seen, cache }
}
