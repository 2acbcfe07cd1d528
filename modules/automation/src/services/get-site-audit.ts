import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type ReadSiteAuditDependencies, readSiteAudit, type SiteAuditView } from './read-site-audit.ts'

export const getSiteAuditInput = z.strictObject({ tenantId: z.uuid().optional() })

/** The audit of one tenant as it stands now. Throws `audit-not-found`. */
export const getSiteAudit = defineService({
  permission: permissions.agentRead,
  input: getSiteAuditInput,
  run: ({ deps, scope }: ServiceCall<ReadSiteAuditDependencies, z.output<typeof getSiteAuditInput>>): Promise<SiteAuditView> =>
    readSiteAudit({ deps, scope }),
})
