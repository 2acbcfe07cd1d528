import { type Clock, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import { type BoundActivity, readFailure } from '@bizosaas/workflow-kit'
import type { StepEntry, WorkflowRunStore } from '../ports/workflow-run-store.ts'

const actor: SystemActor = { kind: 'system', name: 'workflow-engine' }

export interface StepJournal {
  readonly scopes: Scopes
  readonly runs: Pick<WorkflowRunStore, 'recordStep'>
  readonly clock: Clock
}

/** Writes each step's begin and end beside its run. What cannot be written is not worth failing a step for: the effect counts, not its note. */
export function journaledActivities(activities: readonly BoundActivity[], { scopes, runs, clock }: StepJournal): readonly BoundActivity[] {
  return activities.map(({ name, run }) => ({
    name,
    async run(input, step) {
      const entry = { runId: step.workflowId, key: step.idempotencyKey, name, attempt: step.attempt }
      const note = (change: Pick<StepEntry, 'outcome' | 'errorCode'>) => {
        const at = clock.now()
        return scopes
          .withTenant({ actor, tenantId: toId<TenantId>(step.tenantId) }, (scope) => runs.recordStep(scope, { ...entry, ...change, at }))
          .catch(() => undefined)
      }
      await note({ outcome: 'running', errorCode: null })
      try {
        const output = await run(input, step)
        await note({ outcome: 'done', errorCode: null })
        return output
      } catch (error) {
        await note({ outcome: 'failed', errorCode: readFailure(error, 'step-threw').code })
        throw error
      }
    },
  }))
}
