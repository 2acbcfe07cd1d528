import { appError, type TenantId } from '@bizosaas/kernel'

/** A request names its tenant in its header and may name it in its body; two different ones are a mistake or an attempt. Throws `tenant-not-found`. */
export function assertSameTenant({ tenantId, named }: { tenantId: TenantId; named: string | undefined }): void {
  if (named !== undefined && named !== tenantId) throw appError('tenant-not-found')
}
