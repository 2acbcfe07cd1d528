import { measureOutcome, type SearchStore } from '@bizosaas/delivery'
import type { GovernanceParts } from '@bizosaas/governance'
import type { Scopes, SystemActor } from '@bizosaas/kernel'
import type { OutcomeDesk } from '@bizosaas/workflows'

const actor: SystemActor = { kind: 'system', name: 'measure-outcomes' }
/** More than an agency changes on one site between two imports. */
const mostChanges = 200

/** What verified changes brought, measured by delivery and recorded by governance. */
export function createOutcomeDesk(parts: { scopes: Scopes; governance: GovernanceParts; search: SearchStore }): OutcomeDesk {
  const { scopes, governance, search } = parts
  return {
    changes: (tenantId) => scopes.withTenant({ actor, tenantId }, (scope) => governance.proposals.verified(scope, mostChanges)),
    async measure({ tenantId, proposalId }) {
      const deps = { ...governance, search }
      const { outcome } = await scopes.withTenant({ actor, tenantId }, (scope) => measureOutcome.serve({ deps, actor, scope, input: { proposalId } }))
      return outcome
    },
  }
}
