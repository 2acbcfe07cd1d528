import type { DecisionId, ProposalId, Role, TenantId, UserId } from '@bizosaas/kernel'
import type { StageName } from './stage.ts'

export const verdicts = ['approve', 'reject', 'request-changes'] as const
export type Verdict = (typeof verdicts)[number]

/** One person's word on one version at one stage. */
export interface Decision {
  readonly id: DecisionId
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  readonly version: number
  readonly stage: StageName
  readonly userId: UserId
  readonly role: Role
  readonly verdict: Verdict
  readonly reason: string | null
  readonly decidedAt: Date
  /** HMAC over all of the above: a row that was written without the key counts for nothing. */
  readonly mac: string
  readonly keyId: string
}
