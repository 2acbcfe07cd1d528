import type { AuditTrail } from '@bizosaas/governance'
import { type Actor, actorRef, appError, type Clock, type FindingId, type Json, type TenantScope } from '@bizosaas/kernel'
import type { FindingItem, FindingStore } from '../ports/finding-store.ts'
import { type FindingView, findingView } from './finding-view.ts'

export interface FindingChangeDependencies {
  readonly findings: Pick<FindingStore, 'find' | 'dismiss' | 'restore'>
  readonly audit: Pick<AuditTrail, 'append'>
  readonly clock: Clock
}

interface FindingChange {
  readonly deps: FindingChangeDependencies
  readonly actor: Actor
  readonly scope: TenantScope
  readonly id: FindingId
  /** Whether it stands as it is to: then nothing happens. */
  readonly isThere: (finding: FindingItem) => boolean
  readonly change: () => Promise<void>
  readonly happened: { readonly event: string; readonly detail: { readonly [key: string]: Json } }
}

/** Changes what a person says about a finding, with its audit record, in one transaction. A repeated call changes nothing. */
export async function changeFinding({ deps, actor, scope, id, isThere, change, happened }: FindingChange): Promise<FindingView> {
  const finding = await findingOf(deps, scope, id)
  if (isThere(finding)) return findingView(finding)
  await change()
  const { code, url } = finding
  const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
  const detail = { code, url, ...happened.detail }
  await deps.audit.append(scope, [{ ...stamp, event: happened.event, subjectKind: 'finding', subjectId: id, detail }])
  return findingView(await findingOf(deps, scope, id))
}

async function findingOf({ findings }: FindingChangeDependencies, scope: TenantScope, id: FindingId): Promise<FindingItem> {
  const finding = await findings.find(scope, id)
  if (finding === null) throw appError('finding-not-found')
  return finding
}
