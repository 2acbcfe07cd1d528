import type { EventName, Json, OutboxId, PlatformScope, TenantId, TenantScope } from '@bizosaas/kernel'

/** What has to happen after a commit: an execution to start, an event to follow, a deadline to look at. */
export type OutboxKind = 'start-execution' | 'proposal-deadline' | EventName

export interface OutboxEntry {
  readonly id: OutboxId
  readonly kind: OutboxKind
  /** What a run's id is made from: the same reference starts nothing twice. */
  readonly ref: string
  readonly payload: Json
  readonly dueAt: Date
}

/** Where work waits, without tenant content: what a loop that serves all tenants may see. */
export interface OutboxPointer {
  readonly id: OutboxId
  readonly tenantId: TenantId
  readonly kind: string
  readonly ref: string
  readonly dueAt: Date
}

export interface Outbox {
  /** In the transaction of the change it follows; PostgreSQL tells the listeners of `bizosaas_outbox` with the commit when it is due now. */
  add(scope: TenantScope, entry: OutboxEntry): Promise<void>
  find(scope: TenantScope, id: OutboxId): Promise<OutboxEntry | null>
  /** True for the one caller that marks it; its pointer goes with it. */
  finish(scope: TenantScope, id: OutboxId, at: Date): Promise<boolean>
  /** Counts a try and makes it due again later. */
  postpone(scope: TenantScope, id: OutboxId, dueAt: Date): Promise<void>
  /** Pointers that are due, oldest first. */
  due(scope: PlatformScope, call: { now: Date; limit: number }): Promise<readonly OutboxPointer[]>
  /** Tells the live stream that something changed and where; heard when the transaction commits. */
  announce(scope: TenantScope, event: { name: EventName; subjectId: string }): Promise<void>
}
