import type { Outcome } from './outcome.ts'

export interface JournalRun {
  readonly id: string
  readonly tenantId: string
  readonly workflow: string
  readonly version: number
  readonly parentId: string | null
}

/**
 * Where screens and reports read runs from: our own table, never the engine's. Called from checkpointed steps, so each
 * call comes at least once and may be repeated: implement as an upsert. A call that throws is repeated until it succeeds.
 */
export interface RunJournal {
  started(run: JournalRun): Promise<void>
  status(run: JournalRun & { readonly status: unknown }): Promise<void>
  finished(run: JournalRun & { readonly outcome: Outcome }): Promise<void>
}
