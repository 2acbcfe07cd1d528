import type { WorkflowContext } from '../port/workflow-context.ts'
import { createBranches } from './branches.ts'
import { createChildren } from './children.ts'
import { createMailbox } from './mailbox.ts'
import { plainJson } from './plain-json.ts'
import type { WorkflowPrimitives } from './primitives.ts'
import { runStep, type StepCall } from './run-step.ts'
import { runSaga } from './saga.ts'
import type { Session } from './session.ts'

/** The context of one execution, made of the session's rules and the adapter's primitives. */
export function createContext(session: Session): WorkflowContext {
  const { workflowId, tenantId } = session.primitives
  const mailbox = createMailbox(session)
  const branches = createBranches(session)
  const children = createChildren(session)
  const patches = new Map<string, boolean>()
  const run = <I, O>(call: StepCall<I, O>) => (branches.collecting() ? branches.run(call) : session.exclusive(() => runStep(session, call)))
  /** Every call that is not a step. */
  const other = <T>(call: () => Promise<T>) =>
    session.exclusive(async () => {
      session.throwIfCancelled()
      return call()
    })
  const recorded = <T>(call: (engine: WorkflowPrimitives) => Promise<T>) => other(() => session.engine(call))

  return {
    workflowId,
    tenantId,
    run: (activity, input, options) => run({ activity, input, options }),
    all: (all) => session.exclusive(() => branches.all(all)),
    sleep: (durationMs) => other(() => mailbox.sleep(durationMs)),
    waitFor: ({ name }, { timeoutMs } = {}) => other(() => mailbox.take(name, timeoutMs)),
    now: () => recorded((engine) => engine.now()),
    uuid: () => recorded((engine) => engine.uuid()),
    async patched(changeId) {
      const known = patches.get(changeId)
      if (known !== undefined) return known
      const answer = await recorded((engine) => engine.patched(changeId))
      patches.set(changeId, answer)
      return answer
    },
    child: (workflow, input, { id } = {}) => other(() => children.one(workflow, { input, id })),
    mapChildren: (workflow, inputs, { concurrency, id }) => other(() => children.many(workflow, { inputs, concurrency, id })),
    setStatus: (status) => other(async () => session.primitives.publish(plainJson(status, 'status') ?? null)),
    saga: (body) => runSaga(session, { run, body }),
    shielded: (body) => session.shield(body),
  }
}
