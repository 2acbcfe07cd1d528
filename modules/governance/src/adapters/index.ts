/** The PostgreSQL side of the ports; built only by `compose` and by tests. */
export { createPostgresAuditTrail } from './postgres-audit-trail.ts'
export { createPostgresDecisionStore } from './postgres-decision-store.ts'
export { createPostgresEffectLedger } from './postgres-effect-ledger.ts'
export { createPostgresEvidenceStore } from './postgres-evidence-store.ts'
export { createPostgresGovernance } from './postgres-governance.ts'
export { createPostgresOutbox } from './postgres-outbox.ts'
export { createPostgresPolicyStore } from './postgres-policy-store.ts'
export { createPostgresProposalStore } from './postgres-proposal-store.ts'
