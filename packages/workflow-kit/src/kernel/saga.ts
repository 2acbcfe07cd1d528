import { createStepError } from '../errors/step-error.ts'
import type { Failure } from '../port/outcome.ts'
import type { Saga, Undo } from '../port/workflow-context.ts'
import { readFailure } from './read-failure.ts'
import { runStep, type StepCall } from './run-step.ts'
import type { Session } from './session.ts'

/**
 * Undo is registered before the step runs, so that a step which failed half-way is undone as well. Engine trouble never
 * arrives here: its calls do not settle. A failed undo does not stop the others; the run then fails with
 * `compensation-incomplete`, which somebody must look at.
 */
export async function runSaga<T>(
  session: Session,
  { run, body }: { run: <I, O>(call: StepCall<I, O>) => Promise<O>; body: (saga: Saga) => Promise<T> },
): Promise<T> {
  const undos: Array<() => Promise<unknown>> = []
  const register = <U>(undo: Undo<U>) => {
    undos.push(() => runStep(session, { activity: undo.activity, input: undo.input, options: undo.options }))
  }
  try {
    return await body({
      step(activity, input, undo, options) {
        register(undo)
        return run({ activity, input, options })
      },
    })
  } catch (error) {
    await session.settled()
    const failures = await session.exclusive(() => session.shield(() => undoAll(undos)))
    if (failures.length === 0) throw error
    throw createStepError({
      code: 'compensation-incomplete',
      message: `${failures.length} of ${undos.length} undo steps failed.`,
      details: { cause: readFailure(error), failures },
    })
  }
}

async function undoAll(undos: ReadonlyArray<() => Promise<unknown>>): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const undo of undos.toReversed()) {
    try {
      await undo()
    } catch (error) {
      failures.push(readFailure(error))
    }
  }
  return failures
}
