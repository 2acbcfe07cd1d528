import type { AgencyRole, UserId } from '@bizosaas/kernel'

/** A person as sign-in needs them. */
export interface Account {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
  readonly status: 'active' | 'suspended'
  readonly agencyRole: AgencyRole | null
  readonly failedSignIns: number
  readonly lockedUntil: Date | null
  /** Set while the password is one that somebody else made: it opens the choice of an own one and nothing else, until then. */
  readonly oneTimeUntil: Date | null
  /** Grows with each change of password or state. */
  readonly version: number
}
