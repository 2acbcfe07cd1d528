import { executionRunId } from '@bizosaas/automation'
import { createDbosWorkflowEngine, createOutboxRelay, createPostgresRunJournal, journaledActivities } from '@bizosaas/automation/adapters'
import { createListener, createPostgresScopes } from '@bizosaas/db'
import { createExecutor } from '@bizosaas/governance'
import { systemClock as clock, type Json, type TenantId, toId } from '@bizosaas/kernel'
import { bindActivities } from '@bizosaas/workflow-kit'
import { createExecuteProposalSteps, executeProposal, executeProposalContract, executeProposalSteps } from '@bizosaas/workflows'
import { createBenchRunner } from './bench-runner.ts'
import { composeGovernance } from './compose-governance.ts'
import { createDoor } from './create-door.ts'
import { monotonicMs } from './monotonic-ms.ts'

// A worker as the product composes it, with a vendor that answers at once. Tells when the intent row was committed and when all was over.
const { urls } = JSON.parse(process.argv[2] ?? '{}')
const scopes = createPostgresScopes({ urls })
const governance = composeGovernance(createBenchRunner(() => process.send?.({ at: monotonicMs() })))
const executor = createExecutor({ ...governance, scopes })
const door = createDoor({ executor, onClosed: () => process.send?.({ closed: true }) })
const journal = createPostgresRunJournal({ scopes })
const warn = (message: string) => process.stderr.write(`${message}\n`)
const engine = await createDbosWorkflowEngine({
  databaseUrl: urls.engine,
  logger: { debug: () => {}, info: () => {}, warn, error: warn },
  workflows: [executeProposal],
  journal,
  activities: journaledActivities(bindActivities(executeProposalSteps, createExecuteProposalSteps({ door })), { journal, clock }),
})
const handlers = {
  async 'start-execution'({ tenantId, payload }: { tenantId: TenantId; payload: Json }) {
    const input = executeProposalContract.input.parse(payload)
    await engine.start(executeProposalContract, input, { id: executionRunId({ tenantId: toId<TenantId>(tenantId), ...input }), tenantId })
  },
}
const listener = createListener({ url: urls.platform })
await createOutboxRelay({ scopes, listener, clock, handlers, onError: ({ kind }, error) => warn(`${kind}: ${String(error)}`) }).start()
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
