import type { WorkflowDefinition } from '../define/workflow-definition.ts'
import { isCancelledError } from '../errors/cancelled-error.ts'
import type { ClosedOutcome } from '../port/outcome.ts'
import type { WorkflowContext } from '../port/workflow-context.ts'
import { createContext } from './create-context.ts'
import { plainJson } from './plain-json.ts'
import type { WorkflowPrimitives } from './primitives.ts'
import { readFailure } from './read-failure.ts'
import { createSession } from './session.ts'

export interface RunCall {
  readonly workflow: WorkflowDefinition
  readonly input: unknown
  readonly primitives: WorkflowPrimitives
}

/**
 * Executes (or replays) one run to its end. Rejects only with what a primitive rejected with: then the workflow code has
 * been left where it was, and the adapter decides whether to give the run up, hand it over or keep it for later.
 */
export async function runWorkflow({ workflow, input, primitives }: RunCall): Promise<ClosedOutcome> {
  const session = createSession(primitives)
  const ctx = createContext(session)
  const play = async () => {
    const outcome = await outcomeOf(workflow, ctx, input)
    await session.settled()
    return misuseOf(session.throwIfMisused) ?? outcome
  }
  return Promise.race([play(), session.interrupted])
}

async function outcomeOf(workflow: WorkflowDefinition, ctx: WorkflowContext, input: unknown): Promise<ClosedOutcome> {
  try {
    return { state: 'completed', value: plainJson(await workflow.execute(ctx, input), 'result') }
  } catch (error) {
    if (isCancelledError(error)) return { state: 'cancelled', reason: error.reason }
    return { state: 'failed', failure: readFailure(error) }
  }
}

function misuseOf(throwIfMisused: () => void): ClosedOutcome | null {
  try {
    throwIfMisused()
    return null
  } catch (error) {
    return { state: 'failed', failure: readFailure(error) }
  }
}
