import { leavesAfter, type ProspectStore } from '@bizosaas/identity'
import { type Actor, actorRef, type Clock, newId, ok, type Result, refused, type Scopes, type SystemActor, type TenantId } from '@bizosaas/kernel'
import { auditAddress } from '../domain/audit-address.ts'
import { auditRunIds, type SiteAudit } from '../domain/site-audit.ts'
import type { SiteAuditStore } from '../ports/site-audit-store.ts'
import type { WorkflowOutbox } from '../ports/workflow-outbox.ts'

export interface BeginSiteAuditDependencies {
  readonly prospects: Pick<ProspectStore, 'add'>
  readonly siteAudits: Pick<SiteAuditStore, 'add'>
  readonly outbox: WorkflowOutbox
  readonly clock: Clock
}

export interface SiteAuditWish {
  /** As it was typed. */
  readonly address: string
  readonly source: SiteAudit['source']
  readonly startedBy: Actor
}

const actor: SystemActor = { kind: 'system', name: 'site-audit' }

/**
 * Makes a prospect for the site and starts the audit in it; its tenant is its name from then on. A prospect whose audit could not be started
 * leaves like any other. Whoever calls this has settled that it may be asked for: there is no tenant yet whose permissions could be read.
 */
export async function beginSiteAudit(
  { deps, scopes }: { readonly deps: BeginSiteAuditDependencies; readonly scopes: Scopes },
  wish: SiteAuditWish,
): Promise<Result<{ readonly tenantId: TenantId }, 'audit-address-invalid' | 'audit-address-internal'>> {
  const address = auditAddress(wish.address)
  if (address.kind === 'invalid') return refused('audit-address-invalid', { reason: address.reason })
  if (address.kind === 'internal') return refused('audit-address-internal')
  const at = deps.clock.now()
  const tenantId = newId<TenantId>()
  const beganBy = wish.startedBy.kind === 'user' ? wish.startedBy.userId : null
  await scopes.withPlatform('site-audit', (scope) =>
    deps.prospects.add(scope, { id: tenantId, name: address.host.slice(0, 200), createdAt: at, leavesAt: leavesAfter(at), beganBy }),
  )
  const startedBy = actorRef(wish.startedBy)
  await scopes.withTenant({ actor, tenantId }, async (scope) => {
    await deps.siteAudits.add(scope, { siteUrl: address.url, source: wish.source, startedBy, createdAt: at })
    const runId = auditRunIds(tenantId).audit
    await deps.outbox.start(scope, { runId, workflow: 'audit-site', input: { siteUrl: address.url }, startedBy })
  })
  return ok({ tenantId })
}
