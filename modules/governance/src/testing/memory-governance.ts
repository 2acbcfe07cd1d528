import type { GovernanceParts } from '../ports/governance-parts.ts'
import { createMemoryAuditTrail } from './memory-audit-trail.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { createMemoryDecisionStore } from './memory-decision-store.ts'
import { createMemoryEffectLedger } from './memory-effect-ledger.ts'
import { createMemoryEvidenceStore } from './memory-evidence-store.ts'
import { createMemoryOutbox } from './memory-outbox.ts'
import { createMemoryPolicyStore } from './memory-policy-store.ts'
import { createMemoryProposalStore } from './memory-proposal-store.ts'

type Given = Pick<GovernanceParts, 'sealKeys' | 'runner' | 'settings' | 'clock'>

/**
 * All stores in memory, for tests of rules: no server, and they keep what `../ports` promises, as the same suites say of PostgreSQL's.
 *
 * @example
 * const db = createMemoryDatabase()
 * const stage = createStage({ scopes: db.scopes, stores: createMemoryGovernance(db) })
 */
export function createMemoryGovernance(db: MemoryDatabase): (given: Given) => GovernanceParts {
  return (given) => ({
    ...given,
    evidence: createMemoryEvidenceStore(db),
    proposals: createMemoryProposalStore(db),
    decisions: createMemoryDecisionStore(db),
    policies: createMemoryPolicyStore(db),
    effects: createMemoryEffectLedger(db),
    audit: createMemoryAuditTrail(db),
    outbox: createMemoryOutbox(db),
  })
}
