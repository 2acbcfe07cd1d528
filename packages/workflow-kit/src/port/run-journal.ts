import type { Outcome, RunState } from './outcome.ts'

/** A run as it stands, whole: the reader needs to remember nothing. */
export interface RunChange {
  readonly id: string
  readonly tenantId: string
  readonly workflow: string
  readonly version: number
  readonly parentId: string | null
  readonly input: unknown
  readonly startedBy: string
  readonly startedAt: Date
  readonly state: RunState
  /** The last `ctx.setStatus`, or null. */
  readonly status: unknown
  /** Null while the run is open. */
  readonly outcome: Outcome | null
  readonly closedAt: Date | null
}

/**
 * Where screens and reports read runs from: our own table, never the engine's. Every run that was ever started comes here, also one that
 * waits, never begins or ends in another process; a moment later than it happens, perhaps twice, and an older state may come after a newer
 * one: implement as an upsert that never goes back.
 */
export interface RunJournal {
  /** All of one tenant. What throws is sent again later. */
  record(tenantId: string, changes: readonly RunChange[]): Promise<void>
}
