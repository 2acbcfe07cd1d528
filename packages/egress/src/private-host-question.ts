import type { TenantId } from '@bizosaas/kernel'

export interface PrivateHostQuestion {
  readonly tenantId: TenantId | null
  /** Host and port as they stand in the URL after parsing, e.g. `127.0.0.1:7411`. */
  readonly hostPort: string
}
