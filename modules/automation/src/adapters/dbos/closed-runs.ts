import type { Outcome } from '@bizosaas/workflow-kit'
import type { DBOSClient } from '@dbos-inc/dbos-sdk'
import { liveOutcome } from './outcome-codec.ts'

/** That a run has closed, and its outcome where this process saw it; otherwise it has to be read. */
export interface Closed {
  readonly outcome: Outcome | null
}

export interface ClosedRuns {
  /** Resolves when the run has closed, wherever it runs; null when `signal` fires first. */
  wait(id: string, signal?: AbortSignal): Promise<Closed | null>
  /** A run of this process is about to be recorded as closed: look soon. */
  hint(): void
  /** This process carries the run itself: `ended` settles as it does when its end is recorded. */
  follow(id: string, ended: Promise<unknown>): void
  /** Whether the run is followed and therefore still open. */
  follows(id: string): boolean
  stop(): void
}

type Wake = (closed: Closed) => void

const closed = ['SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'] as const
const batch = 500
const followedIntervalMs = 1000

/** All waits of a process share one query; DBOS' own `getResult` polls once a second for each. */
export function createClosedRuns({ client, intervalMs = 250 }: { client: DBOSClient; intervalMs?: number }): ClosedRuns {
  const waiting = new Map<string, Set<Wake>>()
  const followed = new Set<string>()
  let looking = false
  let again = false

  const wakeAll = (id: string, how: Closed) => {
    for (const wake of waiting.get(id) ?? []) wake(how)
  }
  const lookAt = async (ids: string[]) => {
    const found = await client.listWorkflows({ workflowIDs: ids, status: [...closed], loadInput: false, loadOutput: false })
    for (const { workflowID } of found) wakeAll(workflowID, { outcome: null })
  }
  const lookAll = async (ids: readonly string[]) => {
    for (let start = 0; start < ids.length; start += batch) await lookAt(ids.slice(start, start + batch))
  }
  const look = async () => {
    again = looking
    if (looking) return
    looking = true
    // When the database is away for a moment, the next look asks again.
    await lookAll([...waiting.keys()].filter((id) => !followed.has(id))).catch(() => undefined)
    looking = false
    if (again) setTimeout(look, 5)
  }
  const timers = [
    setInterval(look, intervalMs),
    // A followed run that is terminated while it waits tells of its end late.
    setInterval(() => lookAll([...waiting.keys()]).catch(() => undefined), followedIntervalMs),
  ]

  return {
    wait(id, signal) {
      return new Promise((resolve) => {
        const wakers = waiting.get(id) ?? new Set()
        const end = (how: Closed | null) => {
          wakers.delete(end)
          if (wakers.size === 0) waiting.delete(id)
          signal?.removeEventListener('abort', giveUp)
          resolve(how)
        }
        const giveUp = () => end(null)
        if (signal?.aborted) return resolve(null)
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting.set(id, wakers.add(end))
        if (!followed.has(id)) void look()
      })
    },
    hint() {
      if ([...waiting.keys()].every((id) => followed.has(id))) return
      for (const delayMs of [5, 25]) setTimeout(look, delayMs).unref()
    },
    follow(id, ended) {
      followed.add(id)
      void liveOutcome(ended).then((outcome) => {
        followed.delete(id)
        wakeAll(id, { outcome })
      })
    },
    follows: (id) => followed.has(id),
    stop() {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
