import type { Clock } from '@bizosaas/kernel'
import { type BoundActivity, readFailure } from '@bizosaas/workflow-kit'
import type { StepEntry } from '../ports/workflow-run-store.ts'
import type { PostgresRunJournal } from './postgres-run-journal.ts'

export interface StepJournal {
  readonly journal: Pick<PostgresRunJournal, 'note'>
  readonly clock: Clock
}

/** Notes each step's begin and end beside its run. */
export function journaledActivities(activities: readonly BoundActivity[], { journal, clock }: StepJournal): readonly BoundActivity[] {
  return activities.map(({ name, run }) => ({
    name,
    async run(input, step) {
      const begun = { runId: step.workflowId, key: step.idempotencyKey, name, attempt: step.attempt, startedAt: clock.now() }
      const note = (end: Pick<StepEntry, 'outcome' | 'errorCode' | 'finishedAt'>) => journal.note(step.tenantId, { ...begun, ...end })
      note({ outcome: 'running', errorCode: null, finishedAt: null })
      try {
        const output = await run(input, step)
        note({ outcome: 'done', errorCode: null, finishedAt: clock.now() })
        return output
      } catch (error) {
        note({ outcome: 'failed', errorCode: readFailure(error, 'step-threw').code, finishedAt: clock.now() })
        throw error
      }
    },
  }))
}
