import type { AgencyScope, Page, PageRequest, PlatformScope, TenantId } from '@bizosaas/kernel'
import type { Prospect } from '../domain/prospect.ts'

export interface TakenOver {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly language: string
}

export interface ProspectStore {
  /** Whoever of the staff began it is assigned to it. */
  add(scope: PlatformScope, prospect: Prospect & { readonly beganBy: string | null }): Promise<void>
  /** Those this person may see, newest first. */
  list(scope: AgencyScope, page: PageRequest): Promise<Page<Prospect>>
  /** Makes it an active tenant on the complete plan. */
  takeOver(scope: PlatformScope, tenant: TakenOver): Promise<'taken-over' | 'slug-taken' | 'no-prospect'>
  /** Those whose time is over. */
  leaving(scope: PlatformScope, due: { readonly now: Date; readonly limit: number }): Promise<readonly TenantId[]>
  /** Removes it with all its rows; false where it was taken over meanwhile, or has time left. */
  remove(scope: PlatformScope, leaving: { readonly id: TenantId; readonly now: Date }): Promise<boolean>
}
