import { once } from 'node:events'
import { executionRunId } from '@bizosaas/automation'
import {
  createDbosWorkflowEngine,
  createOutboxRelay,
  createPostgresRunJournal,
  journaledActivities,
  type OutboxHandler,
} from '@bizosaas/automation/adapters'
import { createListener, createPostgresScopes } from '@bizosaas/db'
import { createExecutor } from '@bizosaas/governance'
import { systemClock as clock } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createExecuteProposalSteps, executeProposal, executeProposalContract, executeProposalSteps } from '@bizosaas/workflows'
import { z } from 'zod'
import { createExecutionDoor } from '../create-execution-door.ts'
import { createSinkRunner } from '../create-sink-runner.ts'
import type { News } from '../news.ts'
import { type Order, orderSchema } from '../order.ts'
import { createPausePoints } from '../pause-points.ts'
import { createSinkClient } from '../sink-client.ts'
import { composeGovernance } from './compose-governance.ts'

// A worker as the product composes it, with a counting sink in the place of connectors. It loads, waits to be told, then takes over.
const tell = (news: News) => process.send?.(news)
const payloadSchema = z.object({ proposalId: z.uuid(), version: z.int(), execution: z.int().default(0) })
const warn = (message: string) => process.stderr.write(`worker ${process.pid}: ${message}\n`)
const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: warn }

process.on('disconnect', () => process.exit(0))
tell({ at: 'standby' })
const [message] = await once(process, 'message')
await work(orderSchema.parse(message))
tell({ at: 'working' })

async function work({ urls, sinkUrl, kill, isBlind }: Order): Promise<void> {
  const goOn = new Promise<void>((resolve) => process.on('message', (heard) => heard === 'go-on' && resolve()))
  const pauses = createPausePoints({ kill, goOn, announce: (at) => tell({ at }) })
  const scopes = createPostgresScopes({ urls })
  const governance = composeGovernance(pauses.runner(createSinkRunner({ sink: createSinkClient(sinkUrl), isBlind })))
  const journal = createPostgresRunJournal({ scopes })
  const executor = pauses.executor(createExecutor({ ...governance, effects: pauses.ledger(governance.effects), scopes }))
  const steps = bindActivities(executeProposalSteps, createExecuteProposalSteps({ door: createExecutionDoor(executor) }))
  const engine = await createDbosWorkflowEngine({
    databaseUrl: urls.engine,
    logger,
    journal,
    workflows: [executeProposal],
    activities: journaledActivities(steps, { journal, clock }),
  })
  const startExecution: OutboxHandler = async ({ tenantId, payload }) => {
    const input = payloadSchema.parse(payload)
    await engine.start(executeProposalContract, input, { id: executionRunId({ tenantId, ...input }), tenantId })
  }
  const handlers = { 'start-execution': startExecution }
  const listener = createListener({ url: urls.platform })
  const onError = ({ kind }: { kind: string }, error: unknown) => warn(`${kind}: ${String(error)}`)
  await createOutboxRelay({ scopes, listener, clock, handlers, onError, lookEveryMs: 500 }).start()
}
