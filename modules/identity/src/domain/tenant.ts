import type { TenantId } from '@bizosaas/kernel'

/** One client business of the agency. */
export interface Tenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly status: 'active' | 'suspended'
  readonly isSimulated: boolean
  readonly timeZone: string
  readonly language: string
  readonly planId: string
  readonly createdAt: Date
}
