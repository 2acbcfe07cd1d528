import { createEngineError, parseAs, plainJson, type StartOptions, type WorkflowContract } from '@bizosaas/workflow-kit'
import { mainQueue } from './engine-options.ts'
import type { Envelope } from './envelope.ts'
import { carriedTrace } from './spans.ts'

/** Checks the input against the contract and wraps it. Throws `workflow-input-invalid` and the payload codes. */
export function startEnvelope<I, O>({ contract, input, options }: { contract: WorkflowContract<I, O>; input: I; options: StartOptions }): Envelope {
  parseAs(contract.input, { value: input, code: 'workflow-input-invalid' })
  if (options.id === '') throw createEngineError('workflow-input-invalid', 'A run needs an id.')
  const { id, version, journal = true } = contract
  const { tenantId, startedBy = 'system:workflow-engine' } = options
  const trace = carriedTrace()
  const traced = trace === undefined ? {} : { trace }
  return { tenantId, parentId: null, version, journal, startedBy, input: plainJson(input, `input of ${id}`) ?? null, ...traced }
}

/** Where a run waits for its turn, in DBOS' words. Named queues are partitioned by tenant, the main queue is not. */
export function placeInQueue({
  queue,
  tenantId,
  delayMs,
  priority,
}: {
  queue: string | undefined
  tenantId: string
  delayMs?: number | undefined
  priority?: number | undefined
}) {
  return {
    queueName: queue ?? mainQueue,
    placement: {
      ...(queue === undefined ? {} : { queuePartitionKey: tenantId }),
      ...(priority === undefined ? {} : { priority }),
      ...(delayMs === undefined || delayMs <= 0 ? {} : { delaySeconds: delayMs / 1000 }),
    },
  }
}
