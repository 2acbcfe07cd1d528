import { createEngineError } from '../errors/engine-error.ts'
import { checkpointed } from './checkpointed.ts'
import { runStep, type StepCall } from './run-step.ts'
import type { Session } from './session.ts'

/** Whether `ctx.run` is called by a branch of `ctx.all` right now, and takes part in it. */
export interface Branches {
  collecting(): boolean
  run<I, O>(call: StepCall<I, O>): Promise<O>
  all<T extends readonly unknown[]>(branches: { readonly [K in keyof T]: () => Promise<T[K]> }): Promise<T>
}

/** Parallel steps whose numbers follow the text of the workflow, never timing: each branch makes one `run` before its first await. */
export function createBranches(session: Session): Branches {
  let startedInBranch: Promise<unknown>[] | null = null

  const startBranch = async (branch: () => Promise<unknown>): Promise<unknown> => {
    const started: Promise<unknown>[] = []
    startedInBranch = started
    const result = invoke(branch)
    startedInBranch = null
    await Promise.allSettled([result, ...started])
    if (started.length !== 1) throw badShape(started.length)
    return result
  }

  return {
    collecting: () => startedInBranch !== null,
    run(call) {
      const promise = runStep(session, call)
      promise.catch(() => undefined)
      startedInBranch?.push(promise)
      return promise
    },
    async all<T extends readonly unknown[]>(branches: { readonly [K in keyof T]: () => Promise<T[K]> }): Promise<T> {
      session.throwIfCancelled()
      const settled = await Promise.allSettled(branches.map((branch) => startBranch(branch)))
      for (const result of settled) if (result.status === 'rejected') throw result.reason
      return checkpointed<T>(settled.map((result) => (result.status === 'fulfilled' ? result.value : undefined)))
    },
  }
}

/** Runs up to the branch's first await before it returns, and never throws itself. */
async function invoke(branch: () => Promise<unknown>): Promise<unknown> {
  return branch()
}

function badShape(calls: number): Error {
  return createEngineError('workflow-calls-overlapping', `A branch of ctx.all made ${calls} calls of ctx.run at once; it must make exactly one.`)
}
