import type { BoundActivity } from '../define/bind-activities.ts'
import type { RetryPolicy } from '../port/retry-policy.ts'
import { type AttemptResult, runAttempt } from './attempt.ts'
import type { StepRecord, StepRequest } from './primitives.ts'
import { readStepError, type StepErrorReader, type StepVerdict } from './step-verdict.ts'

/** The process that executes a step. Signals are undefined where they cannot come. */
export interface StepHost {
  readonly workflowId: string
  readonly tenantId: string
  readonly activities: ReadonlyMap<string, BoundActivity>
  /** Fires when the run is asked to cancel; its reason is the text of the request. Not given for shielded steps. */
  readonly cancelSignal?: AbortSignal | undefined
  /** Fires when this process gives its steps up: nothing may be recorded any more. */
  readonly stopSignal?: AbortSignal | undefined
  /** Fires when no further attempt may begin here. */
  readonly drainSignal?: AbortSignal | undefined
  readonly readError?: StepErrorReader | undefined
}

const standardRetry = { maxAttempts: 3, initialMs: 500, factor: 2, maxMs: 30_000 }

/**
 * All attempts of one step, with pauses; the adapter records the answer once. Null means that this process stops:
 * the adapter records nothing, and the step runs again wherever the run is taken up.
 */
export async function executeStep(request: StepRequest, host: StepHost): Promise<StepRecord | null> {
  const activity = host.activities.get(request.activity)
  if (!activity) {
    return { kind: 'failure', failure: { code: 'step-unknown', message: `No activity ${request.activity} is bound in this process.` } }
  }
  const retry = { ...standardRetry, ...request.options.retry }
  for (let attempt = 1; ; attempt += 1) {
    const cancelledBefore = cancelOf(host)
    if (cancelledBefore !== null) return { kind: 'cancelled', cancel: cancelledBefore }
    if (host.drainSignal?.aborted) return null
    const result = await runAttempt({ activity, request, attempt, host })
    const decision = decide(result, { attempt, retry, host })
    if (decision.kind !== 'again') return decision.record
    await pause(decision.afterMs, [host.cancelSignal, host.drainSignal, host.stopSignal])
  }
}

type Decision = { readonly kind: 'done'; readonly record: StepRecord | null } | { readonly kind: 'again'; readonly afterMs: number }

interface Situation {
  readonly attempt: number
  readonly retry: RetryPolicy & typeof standardRetry
  readonly host: StepHost
}

function decide(result: AttemptResult, { attempt, retry, host }: Situation): Decision {
  if (result.kind === 'stopped') return { kind: 'done', record: null }
  const cancel = cancelOf(host)
  if (result.kind === 'value') {
    const value = result.value === undefined ? {} : { value: result.value }
    return { kind: 'done', record: { kind: 'value', ...value, ...(cancel === null ? {} : { cancel }) } }
  }
  if (cancel !== null) return { kind: 'done', record: { kind: 'cancelled', cancel } }
  const verdict = (host.readError ?? readStepError)(result.error)
  if (isFinal(verdict, { attempt, retry })) return { kind: 'done', record: { kind: 'failure', failure: verdict.failure } }
  return { kind: 'again', afterMs: Math.max(verdict.retryAfterMs ?? 0, Math.min(retry.initialMs * retry.factor ** (attempt - 1), retry.maxMs)) }
}

function isFinal(verdict: StepVerdict, { attempt, retry }: Pick<Situation, 'attempt' | 'retry'>): boolean {
  return !verdict.retryable || attempt >= retry.maxAttempts || (retry.nonRetryable ?? []).includes(verdict.failure.code)
}

function cancelOf(host: StepHost): string | null {
  return host.cancelSignal?.aborted ? String(host.cancelSignal.reason) : null
}

function pause(durationMs: number, signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  if (signals.some((signal) => signal?.aborted)) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      for (const signal of signals) signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, durationMs)
    for (const signal of signals) signal?.addEventListener('abort', end, { once: true })
  })
}
