import type { TenantScope } from '@bizosaas/kernel'
import type { TenantDay } from '../domain/tenant-day.ts'

/** The tenant's own rows of all contexts, read for one briefing. */
export interface DayBook {
  read(scope: TenantScope, since: Date): Promise<TenantDay>
}
