import type { DLogger } from '@dbos-inc/dbos-sdk'
import type { EngineLogger } from './engine-options.ts'

// At shutdown DBOS writes the ids of all open runs into one line.
const longestLine = 2000

/** DBOS' logger over ours: lines cut short, its chatter one level lower than it thinks. */
export function createDbosLogger(logger: EngineLogger): DLogger {
  return {
    debug: (entry) => logger.debug(lineOf(entry)),
    info: (entry) => logger.debug(lineOf(entry)),
    warn: (entry) => logger.info(lineOf(entry)),
    error: (entry) => logger.warn(lineOf(entry)),
  }
}

function lineOf(entry: unknown): string {
  const text = entry instanceof Error ? entry.message : String(entry)
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text
}
