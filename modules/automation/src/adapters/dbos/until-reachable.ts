import type { EngineLogger } from './engine-options.ts'
import { never } from './never.ts'

const longestPauseMs = 5000

/**
 * Repeats a database call until it succeeds. What a step does before and after its own work must not fail: DBOS would
 * record the outage as the step's result. Once the process stops, the answer never comes.
 */
export async function untilReachable<T>(call: () => Promise<T>, { stop, logger }: { stop: AbortSignal; logger: EngineLogger }): Promise<T> {
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    if (stop.aborted) return never()
    try {
      return await call()
    } catch (error) {
      logger.warn(`The engine's database did not answer, trying again: ${String(error)}`)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
