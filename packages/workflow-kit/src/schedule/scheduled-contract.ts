import type { WorkflowContract } from '../define/workflow-contract.ts'
import { createEngineError } from '../errors/engine-error.ts'

/** Throws `workflow-not-found` for a workflow that may not be scheduled here. */
export function scheduledContract(contracts: readonly WorkflowContract<unknown, unknown>[], workflow: string): WorkflowContract<unknown, unknown> {
  const contract = contracts.find(({ id }) => id === workflow)
  if (contract === undefined) throw createEngineError('workflow-not-found', `No workflow ${workflow} can be scheduled here.`)
  return contract
}
