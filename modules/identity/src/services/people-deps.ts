import type { Clock } from '@bizosaas/kernel'
import type { AgencyAudit } from '../ports/agency-audit.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'
import type { PeopleStore } from '../ports/people-store.ts'

/** What managing people needs. */
export interface PeopleDeps {
  readonly people: PeopleStore
  readonly passwords: PasswordHasher
  readonly audit: AgencyAudit
  readonly clock: Clock
}
