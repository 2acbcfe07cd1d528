import type { WorkflowClient } from '@bizosaas/workflow-kit'
import { openEngineConnection } from './engine-connection.ts'
import { applicationName, applicationVersion, type DbosClientEngineOptions } from './engine-options.ts'
import { isIdInUse } from './is-id-in-use.ts'
import { placeInQueue, startEnvelope } from './start-envelope.ts'
import { createSteerRuns } from './steer-runs.ts'

/**
 * Starts and steers runs from a process that does not execute them. Its starts wait in a queue, which a worker looks at
 * twice a second; what must begin at once is started by the worker itself.
 */
export async function createDbosClientEngine(options: DbosClientEngineOptions): Promise<WorkflowClient> {
  const connection = await openEngineConnection(options)
  const runs = createSteerRuns({ connection })
  return {
    ...runs,
    async start(contract, input, start) {
      const envelope = startEnvelope({ contract, input, options: start })
      const { queueName, placement } = placeInQueue({ ...start, queue: contract.queue })
      const { id } = start
      const common = { workflowID: id, workflowName: contract.id, workflowIDReusePolicy: 'reject' as const }
      try {
        await connection.client.enqueue({ ...common, ...placement, queueName, appVersion: applicationVersion, applicationName }, envelope)
        return { id, existing: false }
      } catch (error) {
        if (isIdInUse(error)) return { id, existing: true }
        throw error
      }
    },
    stop: () => connection.close(),
  }
}
