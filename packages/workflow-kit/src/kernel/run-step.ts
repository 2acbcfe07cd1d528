import type { ActivityRef } from '../define/activity.ts'
import { createStepError } from '../errors/step-error.ts'
import type { RunOptions } from '../port/retry-policy.ts'
import { checkpointed } from './checkpointed.ts'
import { plainJson } from './plain-json.ts'
import type { StepRecord, StepRequest } from './primitives.ts'
import type { Session } from './session.ts'

export interface StepCall<I, O> {
  readonly activity: ActivityRef<I, O>
  readonly input: I
  readonly options?: RunOptions | undefined
}

/** Up to the primitive everything is synchronous: parallel branches take their numbers in the order they were written. */
export async function runStep<I, O>(session: Session, { activity, input, options }: StepCall<I, O>): Promise<O> {
  session.throwIfCancelled()
  const plainInput = plainJson(input, `input of ${activity.name}`)
  const request = stepRequest(session, { activity, input: plainInput, options })
  return readRecord(session, await session.engine((engine) => engine.step(request)))
}

/** Numbers the step and fills in what the activity was declared with. */
function stepRequest<I, O>(session: Session, { activity, input, options }: Omit<StepCall<I, O>, 'input'> & { input: unknown }): StepRequest {
  const merged = { ...activity.options, ...options }
  const idempotencyKey = merged.key ?? `${session.primitives.workflowId}:${session.nextNumber()}:${activity.name}`
  return { activity: activity.name, input, idempotencyKey, options: merged, shielded: session.shielded }
}

function readRecord<O>(session: Session, record: StepRecord): O {
  if (record.cancel !== undefined) session.noteCancel(record.cancel)
  switch (record.kind) {
    case 'value':
      return checkpointed<O>(record.value)
    case 'failure':
      throw createStepError(record.failure)
    case 'cancelled':
      throw session.cancelled()
  }
}
