import { batchReads } from './batch-reads.ts'
import type { StopOrders } from './stop-orders.ts'

/**
 * Which runs of this process are told to cancel. A step of a cancelled run must not begin: as long as orders are heard, silence is the answer
 * for every run that was asked about once, or that began here; otherwise each step asks.
 */
export interface CancelWatch {
  /** A run is about to be started here, so nobody can have told it to stop before. Call the answer when it was there already. */
  expect(workflowId: string): () => void
  /** The run has ended or gone elsewhere. */
  drop(workflowId: string): void
  /** Knows the order before the step begins; keeps watching while it runs. */
  open(workflowId: string): Promise<{ signal: AbortSignal; close(): void }>
  /** An order was called out. */
  ring(workflowId: string): void
  hears(): void
  isDeaf(): void
  stop(): void
}

interface Carried {
  /** Null until it is asked for the first time, or again after orders could not be heard. */
  isKnown: boolean
  reason: string | null
  readonly steps: Set<AbortController>
}

/** The net under what is heard: for a call that was lost although the connection lived on. */
const lookEveryMs = 1000

export function createCancelWatch({ orders }: { orders: Pick<StopOrders, 'cancelled'> }): CancelWatch {
  const carried = new Map<string, Carried>()
  const readReason = batchReads((ids) => orders.cancelled(ids))
  let hearing = false
  let busy = false

  const carryOf = (workflowId: string) => {
    const known = carried.get(workflowId)
    if (known) return known
    const run: Carried = { isKnown: false, reason: null, steps: new Set() }
    carried.set(workflowId, run)
    return run
  }
  const note = (workflowId: string, reason: string | undefined) => {
    const run = carried.get(workflowId)
    if (run === undefined || reason === undefined) return
    run.reason = reason
    for (const step of run.steps) step.abort(reason)
  }
  const learn = async (workflowId: string, run: Carried) => {
    // What is called out while the question is under way is heard as well.
    const isKnown = hearing
    note(workflowId, await readReason(workflowId))
    run.isKnown ||= isKnown && hearing
  }
  const look = async () => {
    const ids = [...carried].filter(([, { steps }]) => steps.size > 0).map(([id]) => id)
    if (busy || ids.length === 0) return
    busy = true
    // When the database is away for a moment, the next look asks again.
    const reasons = await orders.cancelled(ids).catch(() => new Map<string, string>())
    for (const id of ids) note(id, reasons.get(id))
    busy = false
  }
  const timer = setInterval(look, lookEveryMs)

  return {
    expect(workflowId) {
      if (carried.has(workflowId)) return () => undefined
      carryOf(workflowId).isKnown = hearing
      return () => carried.delete(workflowId)
    },
    drop: (workflowId) => void carried.delete(workflowId),
    async open(workflowId) {
      const run = carryOf(workflowId)
      const controller = new AbortController()
      if (run.reason === null && !(run.isKnown && hearing)) await learn(workflowId, run)
      if (run.reason !== null) controller.abort(run.reason)
      run.steps.add(controller)
      return { signal: controller.signal, close: () => run.steps.delete(controller) }
    },
    ring(workflowId) {
      if (carried.has(workflowId)) readReason(workflowId).then((reason) => note(workflowId, reason), isLater)
    },
    hears() {
      hearing = true
    },
    isDeaf() {
      hearing = false
      for (const run of carried.values()) run.isKnown = false
    },
    stop: () => clearInterval(timer),
  }
}

/** The look comes soon. */
function isLater(): void {}
