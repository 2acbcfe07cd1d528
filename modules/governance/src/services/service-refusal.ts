import type { Details, ErrorCode, Refused } from '@bizosaas/kernel'

/** An expected refusal of a service: it was audited in the same transaction, so it is returned and not thrown. */
export interface ServiceRefusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  readonly details: Details
}

export function toRefusal({ code, details }: Refused<ErrorCode>): ServiceRefusal {
  return { kind: 'refused', code, details }
}
