import { auditTrailConformance } from './audit-trail-conformance.ts'
import { decisionStoreConformance } from './decision-store-conformance.ts'
import { effectLedgerConformance } from './effect-ledger-conformance.ts'
import { evidenceStoreConformance } from './evidence-store-conformance.ts'
import { outboxConformance } from './outbox-conformance.ts'
import { policyStoreConformance } from './policy-store-conformance.ts'
import type { PortUnderTest } from './port-suite.ts'
import { proposalStoreConformance } from './proposal-store-conformance.ts'

/** Every suite of every store of governance, over one ground each. */
export function governanceConformance(under: PortUnderTest): void {
  evidenceStoreConformance(under)
  policyStoreConformance(under)
  proposalStoreConformance(under)
  decisionStoreConformance(under)
  effectLedgerConformance(under)
  auditTrailConformance(under)
  outboxConformance(under)
}
