import type { Configuration } from '@bizosaas/config'
import type { ConsoleLog } from './console-log.ts'
import type { OpenDatabase } from './open-database.ts'
import type { Options } from './options.ts'
import type { Supervisor } from './supervisor.ts'

export interface LaunchCall {
  readonly configuration: Configuration
  readonly options: Options
  readonly env: Readonly<Record<string, string | undefined>>
  readonly supervisor: Supervisor
  readonly log: ConsoleLog
  readonly signal: AbortSignal
  /** Hears of the database as soon as its start begins, so that a stop in the middle of it leaves no server behind. */
  readonly onDatabase: (database: Promise<OpenDatabase>) => void
}
