import { type Actor, type AppError, actorRef, type Json, type Scopes, type TenantId } from '@bizosaas/kernel'
import type { GovernanceParts } from '../ports/governance-parts.ts'

/**
 * One record for an attempt that was refused by a thrown error: its own transaction rolled back, so the record has one of its own.
 * Called at the edge (routes, MCP), where the error is turned into an answer.
 */
export async function recordRefusal(call: {
  deps: Pick<GovernanceParts, 'audit' | 'clock'> & { readonly scopes: Scopes }
  actor: Actor
  tenantId: TenantId | null
  attempt: { readonly name: string; readonly subjectId: string | null; readonly error: AppError }
}): Promise<void> {
  const { deps, actor, tenantId, attempt } = call
  const detail: { [key: string]: Json } = { attempt: attempt.name, code: attempt.error.code }
  const entry = {
    event: 'attempt-refused',
    actor: actorRef(actor),
    onBehalfOf: null,
    subjectKind: 'attempt',
    subjectId: attempt.subjectId,
    digest: null,
    detail,
    at: deps.clock.now().toISOString(),
  }
  if (tenantId === null) return deps.scopes.withPlatform('audit', (scope) => deps.audit.appendAgency(scope, [entry]))
  return deps.scopes.withTenant({ actor: { kind: 'system', name: 'audit' }, tenantId }, (scope) => deps.audit.append(scope, [entry]))
}
