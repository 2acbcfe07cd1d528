import type { PlatformScope } from '@bizosaas/kernel'
import type { Agency, AgencyContact } from '../domain/agency.ts'

export interface AgencyStore {
  /** Creates the one agency; false when there is one. */
  add(scope: PlatformScope, agency: { id: string; name: string; isDemo: boolean }): Promise<boolean>
  find(scope: PlatformScope): Promise<Agency | null>
  setContact(scope: PlatformScope, contact: AgencyContact): Promise<void>
}
