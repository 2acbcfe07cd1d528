import type { TenantId } from '@bizosaas/kernel'
import type { LiveHost } from '../domain/live-host.ts'

/** Looks at a live host from outside. What cannot be read is a problem in the answer, never an error. */
export interface HostInspector {
  inspect(request: { readonly tenantId: TenantId; readonly host: string }): Promise<LiveHost>
}
