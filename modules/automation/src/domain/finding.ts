import type { EvidenceId, FindingId, TenantId } from '@bizosaas/kernel'
import type { FindingDraft, Severity } from './thought.ts'

export type FindingState = 'new' | 'persisting' | 'fixed' | 'dismissed'

export interface Finding {
  readonly id: FindingId
  readonly tenantId: TenantId
  readonly key: string
  readonly code: string
  readonly severity: Severity
  readonly url: string
  readonly detail: string
  readonly hand: string | null
  readonly state: FindingState
  readonly evidenceId: EvidenceId | null
  /** The latest proposal that would mend it. */
  readonly proposalId: string | null
  readonly lastSeenAt: Date
  /** The run that saw it last. */
  readonly lastSeenRun: string
  /** Who said that it is to be left alone, and why; null while nobody did. */
  readonly dismissal: { readonly by: string; readonly byLabel: string; readonly reason: string; readonly at: string } | null
  /** The newest stretches in which it stood, the newest first. */
  readonly history: readonly FindingSpan[]
}

/** A stretch of time in which a finding stood; instants are ISO 8601. What is not closed stands now. */
export interface FindingSpan {
  readonly openedAt: string
  readonly openedAs: 'found' | 'restored'
  readonly closedAt: string | null
  readonly closedAs: 'fixed' | 'dismissed' | null
}

/** A fault of this run with the evidence that was recorded for it. */
export type SeenFinding = FindingDraft & { readonly evidenceId: EvidenceId }

/** A fault that is found again is persisting, unless somebody dismissed it: that stays said. A fixed one that returns is new. */
export function seenAgain(state: FindingState): FindingState {
  return state === 'dismissed' ? 'dismissed' : state === 'fixed' ? 'new' : 'persisting'
}
