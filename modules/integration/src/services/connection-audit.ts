import type { AuditTrail } from '@bizosaas/governance'
import { type Actor, actorRef, type Clock, type Json, type TenantScope } from '@bizosaas/kernel'

export interface AuditDependencies {
  readonly audit: Pick<AuditTrail, 'append'>
  readonly clock: Clock
}

interface ConnectionEvent {
  readonly deps: AuditDependencies
  readonly scope: TenantScope
  readonly actor: Actor
  readonly event: string
  readonly connectionId: string | null
  readonly detail: { readonly [name: string]: Json }
}

/** One audit record about a connection, in the transaction of what happened to it. */
export async function auditConnection({ deps, scope, actor, event, connectionId, detail }: ConnectionEvent): Promise<void> {
  const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null }
  await deps.audit.append(scope, [{ ...stamp, event, subjectKind: 'connection', subjectId: connectionId, digest: null, detail }])
}
