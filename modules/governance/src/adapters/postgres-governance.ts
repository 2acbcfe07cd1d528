import type { GovernanceParts } from '../ports/governance-parts.ts'
import { createPostgresAuditTrail } from './postgres-audit-trail.ts'
import { createPostgresDecisionStore } from './postgres-decision-store.ts'
import { createPostgresEffectLedger } from './postgres-effect-ledger.ts'
import { createPostgresEvidenceStore } from './postgres-evidence-store.ts'
import { createPostgresOutbox } from './postgres-outbox.ts'
import { createPostgresPolicyStore } from './postgres-policy-store.ts'
import { createPostgresProposalStore } from './postgres-proposal-store.ts'

/** All stores over PostgreSQL, with what only `compose` knows: keys, connectors, commands, the time. */
export function createPostgresGovernance(given: Pick<GovernanceParts, 'sealKeys' | 'runner' | 'settings' | 'clock'>): GovernanceParts {
  return {
    ...given,
    evidence: createPostgresEvidenceStore(),
    proposals: createPostgresProposalStore(),
    decisions: createPostgresDecisionStore(),
    policies: createPostgresPolicyStore(),
    effects: createPostgresEffectLedger(),
    audit: createPostgresAuditTrail(),
    outbox: createPostgresOutbox(),
  }
}
