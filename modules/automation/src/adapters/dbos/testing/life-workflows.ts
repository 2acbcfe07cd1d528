import {
  bindActivities,
  defineContract,
  defineSteps,
  defineWorkflow,
  fail,
  signal,
  step,
  type WorkflowContext,
  type WorkflowDefinition,
} from '@bizosaas/workflow-kit'

const anything = { parse: (value: unknown) => value }

export const lifeContract = defineContract<unknown, unknown>({ id: 'life', version: 1, input: anything, output: anything })
export const proceed = signal<null>('proceed')
export const lifeSteps = defineSteps('life', {
  note: step<string, string>(),
  /** Works on; `stubborn` ignores the signal. */
  work: step<{ label: string; durationMs: number; stubborn: boolean }, string>({ retry: { maxAttempts: 1 } }),
})

/** Versions of one workflow, and a trace of what its steps did in this process. */
export function createLife() {
  const labels: string[] = []
  const activities = bindActivities(lifeSteps, {
    async note(label) {
      labels.push(label)
      return label
    },
    async work({ label, durationMs, stubborn }, { signal: aborted }) {
      labels.push(label)
      const end = Date.now() + durationMs
      while (Date.now() < end) {
        if (aborted.aborted && !stubborn) {
          labels.push('interrupted')
          throw fail('life-interrupted', 'Interrupted.')
        }
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return label
    },
  })
  return { labels, activities }
}

export function lifeWorkflow(run: (ctx: WorkflowContext, input: unknown) => Promise<unknown>): WorkflowDefinition {
  return defineWorkflow(lifeContract, run)
}

/** A saga with one long step: nothing but an error of the workflow may run its undo. */
export function sagaWith(work: { durationMs: number; stubborn: boolean }): WorkflowDefinition {
  return lifeWorkflow((ctx) =>
    ctx.saga(async (saga) => {
      await saga.step(lifeSteps.work, { label: 'work', ...work }, { activity: lifeSteps.note, input: 'undo' })
      return ctx.run(lifeSteps.note, 'after')
    }),
  )
}
