import { v7, validate } from 'uuid'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type TenantId = Id<'tenant'>
export type UserId = Id<'user'>
export type SessionId = Id<'session'>
export type ConnectionId = Id<'connection'>
export type EvidenceId = Id<'evidence'>
export type ProposalId = Id<'proposal'>
export type DecisionId = Id<'decision'>
export type EffectId = Id<'effect'>
export type AuditRecordId = Id<'audit-record'>
export type AgentRunId = Id<'agent-run'>
export type CrewRunId = Id<'crew-run'>
export type FindingId = Id<'finding'>
export type OutboxId = Id<'outbox'>
export type SearchImportId = Id<'search-import'>
export type BudgetHoldId = Id<'budget-hold'>
export type ShareLinkId = Id<'share-link'>
export type TaskId = Id<'task'>

type AnyId =
  | TenantId
  | UserId
  | SessionId
  | ConnectionId
  | EvidenceId
  | ProposalId
  | DecisionId
  | EffectId
  | AuditRecordId
  | AgentRunId
  | CrewRunId
  | FindingId
  | OutboxId
  | SearchImportId
  | BudgetHoldId
  | ShareLinkId
  | TaskId

/** A new UUIDv7: sorts by the time it was made, so pages go by id and never by a timestamp. */
export function newId<T extends AnyId>(): T {
  return v7() as T
}

/** Brands a text that is known to be a UUID, such as a column of type uuid. Throws on anything else: ids never come from thin air. */
export function toId<T extends AnyId>(text: string): T {
  if (!validate(text)) throw new TypeError(`not a UUID: ${text.slice(0, 40)}`)
  return text as T
}

export function isId(text: string): boolean {
  return validate(text)
}
