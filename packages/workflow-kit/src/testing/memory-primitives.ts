import { executeStep } from '../kernel/execute-step.ts'
import type { ChildWait, MailboxMessage, StepRecord, WorkflowPrimitives } from '../kernel/primitives.ts'
import type { MemoryRun, MemoryWorld } from './memory-run.ts'

interface Parts {
  readonly run: MemoryRun
  readonly world: MemoryWorld
  readonly stop: AbortSignal
}

/** The kernel's primitives over a recording in memory. */
export function createMemoryPrimitives({ run, world, stop }: Parts): WorkflowPrimitives {
  const cursor = run.recording.replay(stop)
  return {
    workflowId: run.id,
    tenantId: run.tenantId,
    parentId: run.parentId,
    step: (request) =>
      cursor.record<StepRecord>(`step:${request.activity}`, async () => {
        const cancelSignal = request.shielded ? undefined : run.cancelSignal
        const { activities, readError } = world
        const record = await executeStep(request, {
          workflowId: run.id,
          tenantId: run.tenantId,
          activities,
          cancelSignal,
          stopSignal: stop,
          readError,
        })
        return record ?? new Promise<never>(() => undefined)
      }),
    receive: (deadlineMs) => cursor.record('receive', () => nextMessage({ run, stop, deadlineMs })),
    startChild: (request) =>
      cursor.record(`child:${request.workflow}`, async () => {
        const { id, workflow, input } = request
        const { run: child, existing } = world.add({ id, workflow, input, tenantId: run.tenantId, parentId: run.id, startedBy: `run:${run.id}` })
        if (!existing) child.begin(0)
      }),
    awaitChild: (id, { ignoreCancel }) => cursor.record('await-child', () => awaitChild({ run, world, stop }, { id, ignoreCancel })),
    cancelChild: (id, reason) => cursor.record('cancel-child', async () => world.find(id)?.cancel(reason)),
    publish: (status) => run.publish(status),
    now: () => cursor.record('now', async () => Date.now()),
    uuid: () => cursor.record('uuid', async () => crypto.randomUUID()),
    async patched(changeId) {
      const kind = `patch:${changeId}`
      return cursor.holdsOther(kind) ? false : cursor.record(kind, async () => true)
    },
  }
}

function nextMessage({ run, stop, deadlineMs }: Omit<Parts, 'world'> & { deadlineMs: number | null }): Promise<MailboxMessage | null> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (message: MailboxMessage | null) => {
      clearTimeout(timer)
      run.onMessage = () => undefined
      resolve(message)
    }
    const look = () => {
      const message = run.inbox.shift()
      if (message) end(message)
    }
    run.onMessage = look
    // A deadline further away than a timer can count is looked at again in between.
    const arm = () => {
      if (deadlineMs === null) return
      const leftMs = deadlineMs - Date.now()
      timer = leftMs <= 0 ? setTimeout(end, 0, null) : setTimeout(arm, Math.min(leftMs, 2 ** 31 - 1))
    }
    arm()
    look()
    const leave = () => {
      clearTimeout(timer)
      if (run.onMessage === look) run.onMessage = () => undefined
    }
    stop.addEventListener('abort', leave, { once: true })
  })
}

async function awaitChild({ run, world }: Parts, { id, ignoreCancel }: { id: string; ignoreCancel: boolean }): Promise<ChildWait> {
  const child = world.find(id)
  if (!child) throw new Error(`The child ${id} was never started.`)
  const closed = child.closed.then((outcome): ChildWait => ({ kind: 'closed', outcome }))
  if (ignoreCancel) return closed
  const cancelled = Promise.withResolvers<ChildWait>()
  const react = () => cancelled.resolve({ kind: 'cancel-requested', reason: String(run.cancelSignal.reason) })
  if (run.cancelSignal.aborted) react()
  else run.cancelSignal.addEventListener('abort', react, { once: true })
  try {
    return await Promise.race([closed, cancelled.promise])
  } finally {
    run.cancelSignal.removeEventListener('abort', react)
  }
}
