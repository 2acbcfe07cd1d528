import { type Actor, actorRef, type Clock, type Details, type EventName, type Json, newId, type OutboxId, type TenantScope } from '@bizosaas/kernel'
import type { Proposal } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { ServiceRefusal } from './service-refusal.ts'

type Deps = Pick<GovernanceParts, 'audit' | 'clock'>
export type Happened = { readonly event: string; readonly detail?: { readonly [key: string]: Json } }

/** Audit records about a proposal, in the transaction of what happened to it and in one round trip. */
export async function auditProposal(call: {
  deps: Deps
  scope: TenantScope
  actor: Actor
  proposal: Proposal
  happened: readonly Happened[]
}): Promise<void> {
  const { deps, scope, actor, proposal, happened } = call
  const about = { onBehalfOf: proposal.onBehalfOf, subjectKind: 'proposal', subjectId: proposal.id, digest: proposal.current.mac }
  const { version } = proposal.current
  const entries = happened.map(({ event, detail = {} }) => ({ ...stamp(deps.clock, actor), ...about, event, detail: { version, ...detail } }))
  await deps.audit.append(scope, entries)
}

/** A refusal leaves a record too, and is handed back as a value so that the record is kept. */
export async function refuse(call: {
  deps: Deps
  scope: TenantScope
  actor: Actor
  event: string
  subjectId: string | null
  refusal: ServiceRefusal
}): Promise<ServiceRefusal> {
  const { deps, scope, actor, event, subjectId, refusal } = call
  const detail = { code: refusal.code, ...plainDetail(refusal.details) }
  await deps.audit.append(scope, [{ ...stamp(deps.clock, actor), event, onBehalfOf: null, subjectKind: 'proposal', subjectId, digest: null, detail }])
  return refusal
}

export function stamp(clock: Clock, actor: Actor): { at: string; actor: string } {
  return { at: clock.now().toISOString(), actor: actorRef(actor) }
}

/** Something others follow: an outbox row that starts workflows, and a word on the live stream. */
export async function publish(call: {
  deps: Pick<GovernanceParts, 'outbox' | 'clock'>
  scope: TenantScope
  name: EventName
  proposal: Pick<Proposal, 'id'>
  ref: string
  payload: Json
}): Promise<void> {
  const { deps, scope, name, proposal, ref, payload } = call
  await deps.outbox.add(scope, { id: newId<OutboxId>(), kind: name, ref, payload, dueAt: deps.clock.now() })
  await deps.outbox.announce(scope, { name, subjectId: proposal.id })
}

function plainDetail(details: Details): { readonly [key: string]: Json } {
  const plain: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(details))
  return plain
}
