import { type ActivityImplementations, bindActivities } from '../../define/bind-activities.ts'
import { defineSteps, step } from '../../define/define-steps.ts'
import { fail } from '../../errors/fail.ts'
import type { ActivityContext } from '../../port/activity-context.ts'

const quick = { retry: { maxAttempts: 3, initialMs: 5, maxMs: 20 } }

/** What the workflows of the contract do. */
export const acts = defineSteps('contract', {
  note: step<string, string>(quick),
  flaky: step<{ label: string; succeedsOn: number }, number>(quick),
  refuse: step<{ label: string; code: string; retryable: boolean }, void>(quick),
  /** Works for a while; ends early when asked to, unless it is stubborn. */
  work: step<{ label: string; durationMs: number; stubborn?: boolean; beat?: boolean }, string>({ ...quick, timeoutMs: 10_000 }),
  echo: step<{ bytes: number }, string>(quick),
  odd: step<'date' | 'nan' | 'map', unknown>(quick),
})

interface Call {
  readonly workflowId: string
  readonly label: string
  readonly key: string
}

/** Activities that leave a trace for the tests to read. */
export function createProbe() {
  const calls: Call[] = []
  const trace = (step: ActivityContext, label: string) => calls.push({ workflowId: step.workflowId, label, key: step.idempotencyKey })
  const implementations: ActivityImplementations<typeof acts> = {
    async note(label, step) {
      trace(step, label)
      return label
    },
    async flaky({ label, succeedsOn }, step) {
      trace(step, label)
      if (step.attempt < succeedsOn) throw fail('story-not-yet', 'Not yet.')
      return step.attempt
    },
    async refuse({ label, code, retryable }, step) {
      trace(step, label)
      throw fail(code, 'Refused.', { retryable, details: { why: 'story' } })
    },
    async work({ label, durationMs, stubborn = false, beat = true }, step) {
      trace(step, label)
      const end = Date.now() + durationMs
      while (Date.now() < end) {
        if (beat) step.heartbeat()
        if (step.signal.aborted && !stubborn) throw fail('story-interrupted', 'Interrupted.')
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return label
    },
    echo: async ({ bytes }) => 'x'.repeat(bytes),
    odd: async (kind) => ({ date: new Date(0), nan: Number.NaN, map: new Map() })[kind],
  }
  return { activities: bindActivities(acts, implementations), of: (workflowId: string) => calls.filter((call) => call.workflowId === workflowId) }
}
