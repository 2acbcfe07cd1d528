import { batchReads } from './batch-reads.ts'
import type { StopOrders } from './stop-orders.ts'

export interface CancelWatch {
  /** Reads the order first, so that a step of a cancelled run does not begin; then keeps looking while the step runs. */
  open(workflowId: string): Promise<{ signal: AbortSignal; close(): void }>
  stop(): void
}

interface Watched {
  readonly workflowId: string
  readonly controller: AbortController
}

/** One query for all running steps of this process; a cancel reaches a running step after at most one interval. */
export function createCancelWatch({ orders, intervalMs = 250 }: { orders: StopOrders; intervalMs?: number }): CancelWatch {
  const watched = new Set<Watched>()
  const readReason = batchReads((ids) => orders.cancelled(ids))
  let busy = false

  const lookNow = async () => {
    const reasons = await orders.cancelled([...new Set([...watched].map(({ workflowId }) => workflowId))])
    for (const { workflowId, controller } of watched) if (reasons.has(workflowId)) controller.abort(reasons.get(workflowId))
  }
  const look = () => {
    if (busy || watched.size === 0) return
    busy = true
    // When the database is away for a moment, the next look asks again.
    const end = () => {
      busy = false
    }
    lookNow().then(end, end)
  }
  const timer = setInterval(look, intervalMs)

  return {
    async open(workflowId) {
      const controller = new AbortController()
      const entry = { workflowId, controller }
      const reason = await readReason(workflowId)
      if (reason !== undefined) controller.abort(reason)
      else watched.add(entry)
      return { signal: controller.signal, close: () => watched.delete(entry) }
    },
    stop: () => clearInterval(timer),
  }
}
