import type { AuditTrail } from '@bizosaas/governance'
import { type Actor, actorRef, type Clock, type Json, type TenantScope } from '@bizosaas/kernel'

interface WorkEvent {
  readonly deps: { readonly audit: Pick<AuditTrail, 'append'>; readonly clock: Clock }
  readonly scope: TenantScope
  readonly actor: Actor
  readonly event: string
  readonly subjectId: string | null
  readonly detail: { readonly [name: string]: Json }
}

/** One audit record about what may start, in the transaction of what happened. */
export async function auditWork({ deps, scope, actor, event, subjectId, detail }: WorkEvent): Promise<void> {
  const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null }
  await deps.audit.append(scope, [{ ...stamp, event, subjectKind: 'work', subjectId, digest: null, detail }])
}
