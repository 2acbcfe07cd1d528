import type { WorkflowContract } from '../define/workflow-contract.ts'
import { createStepError } from '../errors/step-error.ts'
import type { Failure, Outcome } from '../port/outcome.ts'
import type { ChildResult } from '../port/workflow-context.ts'
import { checkpointed } from './checkpointed.ts'
import { plainJson } from './plain-json.ts'
import type { Session } from './session.ts'

export interface Children {
  one<I, O>(workflow: WorkflowContract<I, O>, call: { input: I; id: string | undefined }): Promise<O>
  many<I, O>(workflow: WorkflowContract<I, O>, call: { inputs: readonly I[]; concurrency: number; id: string | undefined }): Promise<ChildResult<O>[]>
}

/** Children are runs of their own. A cancel of the parent goes to those in flight, and the parent waits for them before it stops. */
export function createChildren(session: Session): Children {
  const inFlight = new Set<string>()

  const start = async <I, O>(workflow: WorkflowContract<I, O>, id: string, input: I) => {
    const plainInput = plainJson(input, `input of ${workflow.id}`)
    const { version, journal = true, queue } = workflow
    const request = { id, workflow: workflow.id, version, journal, input: plainInput, ...(queue === undefined ? {} : { queue }) }
    await session.engine((engine) => engine.startChild(request))
    inFlight.add(id)
  }

  const finish = async (id: string): Promise<Outcome> => {
    const ended = await session.engine((engine) => engine.awaitChild(id, { ignoreCancel: session.shielded }))
    if (ended.kind === 'closed') {
      inFlight.delete(id)
      return ended.outcome
    }
    session.noteCancel(ended.reason)
    await stopAll(ended.reason)
    throw session.cancelled()
  }

  const stopAll = async (reason: string) => {
    const ids = [...inFlight]
    for (const id of ids) await session.engine((engine) => engine.cancelChild(id, reason))
    for (const id of ids) await session.engine((engine) => engine.awaitChild(id, { ignoreCancel: true }))
    inFlight.clear()
  }

  return {
    async one<I, O>(workflow: WorkflowContract<I, O>, { input, id }: { input: I; id: string | undefined }): Promise<O> {
      session.throwIfCancelled()
      const childId = id ?? `${session.primitives.workflowId}.${session.nextNumber()}`
      await start(workflow, childId, input)
      const result = readOutcome<O>(await finish(childId))
      if (result.ok) return result.value
      throw createStepError(result.failure)
    },
    async many<I, O>(workflow: WorkflowContract<I, O>, call: { inputs: readonly I[]; concurrency: number; id: string | undefined }) {
      session.throwIfCancelled()
      const prefix = call.id ?? `${session.primitives.workflowId}.${session.nextNumber()}`
      const ids = call.inputs.map((_, index) => `${prefix}.${index}`)
      const results: ChildResult<O>[] = []
      let started = 0
      for (const [index, id] of ids.entries()) {
        for (; started < Math.min(ids.length, index + Math.max(1, call.concurrency)); started += 1) {
          await start(workflow, ids[started] ?? id, checkpointed<I>(call.inputs[started]))
        }
        results.push(readOutcome<O>(await finish(id)))
      }
      return results
    },
  }
}

function readOutcome<O>(outcome: Outcome): ChildResult<O> {
  switch (outcome.state) {
    case 'completed':
      return { ok: true, value: checkpointed<O>(outcome.value) }
    case 'failed':
      return { ok: false, failure: outcome.failure }
    case 'cancelled':
      return { ok: false, failure: ended('child-cancelled', outcome.reason) }
    case 'terminated':
      return { ok: false, failure: ended('child-terminated', outcome.reason) }
  }
}

function ended(code: string, reason: string): Failure {
  return { code, message: `The child run ended: ${reason}` }
}
