import { createDbosWorkflowEngine } from '../create-dbos-workflow-engine.ts'
import { bindKillActivities, killQueue, killWorkflow } from './kill-workflow.ts'
import { silentLogger } from './silent-logger.ts'

// A worker as a process of its own, so that tests can kill it. Arguments: URL of the engine's role, URL of the owner.
const [databaseUrl = '', ownerUrl = ''] = process.argv.slice(2)

await createDbosWorkflowEngine({
  databaseUrl,
  logger: silentLogger,
  workflows: [killWorkflow],
  activities: bindKillActivities(ownerUrl),
  queues: [killQueue],
})
process.send?.('ready')
// Dies with the test, even when that is killed.
process.on('disconnect', () => process.exit(0))
