import { type CancelledError, createCancelledError } from '../errors/cancelled-error.ts'
import { createEngineError } from '../errors/engine-error.ts'
import type { WorkflowPrimitives } from './primitives.ts'

/** State of one execution of a run: who is calling, whether it was cancelled, whether the engine still carries it. */
export interface Session {
  readonly primitives: WorkflowPrimitives
  /** Rejects when the engine cannot go on. Until then nothing, so it is raced against the workflow code. */
  readonly interrupted: Promise<never>
  readonly shielded: boolean
  nextNumber(): number
  /** Calls a primitive. When the engine rejects it, the promise never settles: workflow code cannot catch what is not its business. */
  engine<T>(call: (primitives: WorkflowPrimitives) => Promise<T>): Promise<T>
  /** One call of the context at a time. */
  exclusive<T>(call: () => Promise<T>): Promise<T>
  noteCancel(reason: string): void
  throwIfCancelled(): void
  cancelled(): CancelledError
  shield<T>(body: () => Promise<T>): Promise<T>
  /** Waits for the call that is still pending, if any. */
  settled(): Promise<void>
  /** The bug of overlapping calls ends the run, even when its code swallowed the error. */
  throwIfMisused(): void
}

export function createSession(primitives: WorkflowPrimitives): Session {
  const interruption = Promise.withResolvers<never>()
  let interrupted = false
  let number = 0
  let shields = 0
  let cancelReason: string | null = null
  let pending: Promise<unknown> | null = null
  let misuse: Error | null = null

  const session: Session = {
    primitives,
    interrupted: interruption.promise,
    get shielded() {
      return shields > 0
    },
    nextNumber: () => ++number,
    engine(call) {
      if (interrupted) return never()
      return call(primitives).catch((cause: unknown) => {
        interrupted = true
        interruption.reject(cause)
        return never()
      })
    },
    exclusive(call) {
      if (pending) {
        misuse ??= overlapping()
        return handled(Promise.reject(misuse))
      }
      const own = handled(call())
      pending = own
      const clear = () => {
        if (pending === own) pending = null
      }
      own.then(clear, clear)
      return own
    },
    noteCancel(reason) {
      cancelReason ??= reason
    },
    throwIfCancelled() {
      if (cancelReason !== null && shields === 0) throw createCancelledError(cancelReason)
    },
    cancelled: () => createCancelledError(cancelReason ?? 'unknown'),
    async shield(body) {
      shields += 1
      try {
        return await body()
      } finally {
        shields -= 1
      }
    },
    async settled() {
      while (pending) await pending.catch(() => undefined)
    },
    throwIfMisused() {
      if (misuse) throw misuse
    },
  }
  return session
}

/** An un-awaited call that fails must fail the run, not the process. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

function never(): Promise<never> {
  return new Promise<never>(() => undefined)
}

function overlapping(): Error {
  return createEngineError(
    'workflow-calls-overlapping',
    'A call of the workflow context was made while another was pending. Await each call; use ctx.all for parallel steps and ctx.mapChildren for more.',
  )
}
