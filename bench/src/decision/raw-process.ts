import { DBOS } from '@dbos-inc/dbos-sdk'
import { Client } from 'pg'
import { floorChannel } from './floor-channel.ts'
import { monotonicMs } from './monotonic-ms.ts'

// The floor: a process that listens, and starts a raw DBOS workflow under the id it hears. Tells when the first step began.
const { ownerUrl } = JSON.parse(process.argv[2] ?? '{}')

DBOS.setConfig({ name: 'raw', systemDatabaseUrl: ownerUrl, systemDatabaseSchemaName: 'raw', systemDatabasePoolSize: 10, logLevel: 'error' })
const run = DBOS.registerWorkflow(
  async () => {
    const at = await DBOS.runStep(async () => monotonicMs(), { name: 'first' })
    process.send?.({ at })
  },
  { name: 'raw' },
)
await DBOS.launch()
const listener = new Client({ connectionString: ownerUrl })
await listener.connect()
listener.on('notification', async ({ payload = '' }) => {
  const handle = await DBOS.startWorkflow(run, { workflowID: payload })()
  await handle.getResult()
  process.send?.({ closed: true })
})
await listener.query(`listen ${floorChannel}`)
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
