import type { BoundActivity } from '../define/bind-activities.ts'
import { createEngineError } from '../errors/engine-error.ts'
import type { StepHost } from './execute-step.ts'
import { plainJson } from './plain-json.ts'
import type { StepRequest } from './primitives.ts'

export type AttemptResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'stopped' }

export interface AttemptCall {
  readonly activity: BoundActivity
  readonly request: StepRequest
  readonly attempt: number
  readonly host: StepHost
}

const defaultTimeoutMs = 60_000

/**
 * One attempt. Its signal fires on time-out, missed heartbeat, cancel and shutdown. A timed-out attempt is given up although
 * its code may still run; a cancelled one is waited for, because what it finished must not be forgotten.
 */
export async function runAttempt({ activity, request, attempt, host }: AttemptCall): Promise<AttemptResult> {
  const { timeoutMs = defaultTimeoutMs, heartbeatMs } = request.options
  const controller = new AbortController()
  const end = Promise.withResolvers<AttemptResult>()
  const giveUp = (error: Error) => {
    end.resolve({ kind: 'error', error })
    controller.abort(error)
  }
  const timeout = setTimeout(() => giveUp(createEngineError('step-timed-out', `No result within ${timeoutMs} ms.`)), timeoutMs)
  const heart = startHeart(heartbeatMs, giveUp)
  const unsubscribe = listen(host, {
    cancelled: () => controller.abort(createEngineError('run-cancelled', 'The run was cancelled.')),
    stopped: () => {
      end.resolve({ kind: 'stopped' })
      controller.abort(createEngineError('run-cancelled', 'The engine is stopping.'))
    },
  })
  const step = {
    idempotencyKey: request.idempotencyKey,
    workflowId: host.workflowId,
    tenantId: host.tenantId,
    attempt,
    signal: controller.signal,
    heartbeat: heart.beat,
  }
  perform(activity, { input: request.input, step }).then(end.resolve, (error: unknown) => end.resolve({ kind: 'error', error }))
  try {
    return await end.promise
  } finally {
    clearTimeout(timeout)
    heart.stop()
    unsubscribe()
  }
}

async function perform(
  activity: BoundActivity,
  { input, step }: { input: unknown; step: Parameters<BoundActivity['run']>[1] },
): Promise<AttemptResult> {
  return { kind: 'value', value: plainJson(await activity.run(input, step), `result of ${activity.name}`) }
}

function startHeart(heartbeatMs: number | undefined, giveUp: (error: Error) => void): { beat(): void; stop(): void } {
  if (heartbeatMs === undefined) return { beat: () => undefined, stop: () => undefined }
  const missed = () => giveUp(createEngineError('step-heartbeat-missed', `No heartbeat within ${heartbeatMs} ms.`))
  let timer = setTimeout(missed, heartbeatMs)
  let stopped = false
  return {
    beat() {
      if (stopped) return
      clearTimeout(timer)
      timer = setTimeout(missed, heartbeatMs)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function listen(host: StepHost, on: { cancelled: () => void; stopped: () => void }): () => void {
  const pairs = [
    { signal: host.cancelSignal, react: on.cancelled },
    { signal: host.stopSignal, react: on.stopped },
  ]
  for (const { signal, react } of pairs) {
    if (signal?.aborted) react()
    else signal?.addEventListener('abort', react, { once: true })
  }
  return () => {
    for (const { signal, react } of pairs) signal?.removeEventListener('abort', react)
  }
}
