import { activity } from '../define/activity.ts'
import type { BoundActivity } from '../define/bind-activities.ts'
import type { WorkflowContract } from '../define/workflow-contract.ts'
import type { ClosedOutcome } from '../port/outcome.ts'
import type { RunOptions } from '../port/retry-policy.ts'
import type { JournalRun, RunJournal } from '../port/run-journal.ts'
import { checkpointed } from './checkpointed.ts'
import { runStep, stepRequest } from './run-step.ts'
import type { Session } from './session.ts'

type Entry<E> = JournalRun & E

// A journal that cannot be written is an outage, not a failure of the run: try until it is over.
const options: RunOptions = { timeoutMs: 30_000, retry: { maxAttempts: 1_000_000, initialMs: 200, maxMs: 30_000 } }
const started = activity<JournalRun, void>('$run-started', options)
const status = activity<Entry<{ status: unknown }>, void>('$run-status', options)
const finished = activity<Entry<{ outcome: ClosedOutcome }>, void>('$run-finished', options)

/** How the kernel tells the journal about one run; does nothing for workflows that keep no journal. */
export interface RunReporter {
  /** Not written at once: the note rides on the first step, which so begins as early as without a journal. */
  started(): void
  /** Writes the note now, if no step has taken it yet: before a call that is not a step and may last. */
  flush(): Promise<void>
  status(value: unknown): Promise<void>
  finished(outcome: ClosedOutcome): Promise<void>
}

export function createReporter(session: Session, contract: WorkflowContract<unknown, unknown>): RunReporter {
  if (contract.journal === false) return { started: () => undefined, flush: done, status: done, finished: done }
  const { workflowId: id, tenantId, parentId } = session.primitives
  const run: JournalRun = { id, tenantId, parentId, workflow: contract.id, version: contract.version }
  return {
    started() {
      session.companion = stepRequest(session, { activity: started, input: run })
    },
    async flush() {
      const { companion } = session
      if (companion === null) return
      session.companion = null
      await session.engine((engine) => engine.step({ ...companion, shielded: true }))
    },
    status: (value) => session.shield(() => runStep(session, { activity: status, input: { ...run, status: value } })),
    finished: (outcome) => session.shield(() => runStep(session, { activity: finished, input: { ...run, outcome } })),
  }
}

/** Binds a journal as the activities the kernel calls; engines add them to their own. Without a journal the calls do nothing. */
export function journalActivities(journal: RunJournal | undefined): readonly BoundActivity[] {
  return [
    { name: started.name, run: async (input) => journal?.started(checkpointed<JournalRun>(input)) },
    { name: status.name, run: async (input) => journal?.status(checkpointed<Entry<{ status: unknown }>>(input)) },
    { name: finished.name, run: async (input) => journal?.finished(checkpointed<Entry<{ outcome: ClosedOutcome }>>(input)) },
  ]
}

async function done(): Promise<void> {}
