import type { ShareLinkId } from '@bizosaas/kernel'

export type ShareKind = 'audit' | 'report'

/** A page of one tenant that whoever holds the link may read. */
export interface ShareLink {
  readonly id: ShareLinkId
  readonly kind: ShareKind
  /** Which audit, or which report. */
  readonly ref: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** Whether it still opens. */
export function isOpen({ expiresAt, revokedAt }: ShareLink, now: Date): boolean {
  return revokedAt === null && now < expiresAt
}
