import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { ActionInput, ActionOutcome, ExecuteInput, Opened, ReadBackOutcome, RunActionInput, steps } from './contract.ts'

type Placed<Input> = Input & { readonly tenantId: string; readonly runId: string; readonly signal: AbortSignal }

/** Governance's executor, the only function that performs an external write, as this workflow calls it. Every call may be repeated. */
export interface ExecutionDoor {
  /** Recomputes the seal from what is about to be sent and moves the proposal to executing. */
  open(call: Placed<ExecuteInput>): Promise<Opened>
  run(call: Placed<RunActionInput>): Promise<ActionOutcome>
  readBack(call: Placed<ActionInput>): Promise<ReadBackOutcome>
  /** Moves the proposal to where its effects say it stands. */
  close(call: Placed<ExecuteInput>): Promise<{ state: string }>
}

export function createExecuteProposalSteps({ door }: { door: ExecutionDoor }): ActivityImplementations<typeof steps> {
  return {
    async openExecution(input, { tenantId, workflowId, signal }) {
      const call = { ...input, tenantId, runId: workflowId, signal }
      const opened = await door.open(call)
      const [actionIndex] = opened.kind === 'open' ? opened.actions : []
      return actionIndex === undefined ? opened : { ...opened, first: await door.run({ ...call, actionIndex, again: false }) }
    },
    runAction: (input, { tenantId, workflowId, signal }) => door.run({ ...input, tenantId, runId: workflowId, signal }),
    readBackAction: (input, { tenantId, workflowId, signal }) => door.readBack({ ...input, tenantId, runId: workflowId, signal }),
    closeExecution: (input, { tenantId, workflowId, signal }) => door.close({ ...input, tenantId, runId: workflowId, signal }),
  }
}
