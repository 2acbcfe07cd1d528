import type { DBOSClient } from '@dbos-inc/dbos-sdk'

export interface ClosedRuns {
  /** Resolves when the run has closed, wherever it runs; undefined when `signal` fires first. */
  wait(id: string, signal?: AbortSignal): Promise<boolean>
  /** A run of this process is about to be recorded as closed: look soon. */
  hint(): void
  /** This process carries the run itself: `ended` settles when its end is recorded. */
  follow(id: string, ended: Promise<unknown>): void
  /** Whether the run is followed and therefore still open. */
  follows(id: string): boolean
  stop(): void
}

const closed = ['SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'] as const
const batch = 500

/** All waits of a process share one query; DBOS' own `getResult` polls once a second for each. */
export function createClosedRuns({ client, intervalMs = 250 }: { client: DBOSClient; intervalMs?: number }): ClosedRuns {
  const waiting = new Map<string, Set<() => void>>()
  const followed = new Set<string>()
  let looking = false
  let again = false

  const wakeAll = (id: string) => {
    for (const wake of waiting.get(id) ?? []) wake()
  }
  const lookAt = async (ids: string[]) => {
    const found = await client.listWorkflows({ workflowIDs: ids, status: [...closed], loadInput: false, loadOutput: false })
    for (const { workflowID } of found) wakeAll(workflowID)
  }
  const look = async () => {
    if (looking || waiting.size === 0) {
      again = looking
      return
    }
    looking = true
    try {
      const ids = [...waiting.keys()]
      for (let start = 0; start < ids.length; start += batch) await lookAt(ids.slice(start, start + batch))
    } catch {
      // The database is away for a moment: the next look asks again.
    } finally {
      looking = false
    }
    if (again) {
      again = false
      setTimeout(look, 5)
    }
  }
  const timer = setInterval(look, intervalMs)

  return {
    wait(id, signal) {
      return new Promise((resolve) => {
        const wakers = waiting.get(id) ?? new Set()
        const end = (isClosed: boolean) => {
          wakers.delete(wake)
          if (wakers.size === 0) waiting.delete(id)
          signal?.removeEventListener('abort', giveUp)
          resolve(isClosed)
        }
        const wake = () => end(true)
        const giveUp = () => end(false)
        if (signal?.aborted) return resolve(false)
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting.set(id, wakers.add(wake))
        if (!followed.has(id)) void look()
      })
    },
    hint() {
      for (const delayMs of [5, 25]) setTimeout(look, delayMs).unref()
    },
    follow(id, ended) {
      followed.add(id)
      const end = () => {
        followed.delete(id)
        wakeAll(id)
      }
      ended.then(end, end)
    },
    follows: (id) => followed.has(id),
    stop: () => clearInterval(timer),
  }
}
