import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { InsightSharing } from '../domain/insight.ts'
import type { InsightStore } from '../ports/insight-store.ts'

const setInput = z.strictObject({ isSharing: z.boolean() })

interface SharingDependencies {
  readonly insights: InsightStore
  readonly audit: AuditTrail
  readonly clock: Clock
}

/** Whether the tenant's counts are among those of all, and exactly what it shares. */
export const getInsightSharing = defineService({
  permission: permissions.tenantRead,
  input: z.strictObject({}),
  run: ({ deps, scope }: ServiceCall<Pick<SharingDependencies, 'insights'>, object>): Promise<InsightSharing> => deps.insights.sharing(scope),
})

/** Opts the tenant out, which takes its counts away at once, or in again. */
export const setInsightSharing = defineService({
  permission: permissions.insightManage,
  input: setInput,
  async run({ deps, actor, scope, input: { isSharing } }: ServiceCall<SharingDependencies, z.output<typeof setInput>>): Promise<InsightSharing> {
    const at = deps.clock.now()
    const isChange = await deps.insights.setSharing(scope, { isSharing, by: actorRef(actor), at })
    const after = await deps.insights.sharing(scope)
    const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null, subjectKind: 'tenant', subjectId: scope.tenantId }
    if (isChange) await deps.audit.append(scope, [{ ...stamp, event: isSharing ? 'insights-shared' : 'insights-withheld', detail: {} }])
    return after
  },
})
