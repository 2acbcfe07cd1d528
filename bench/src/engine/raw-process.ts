import { DBOS } from '@dbos-inc/dbos-sdk'
import { serveLoad } from './serve-load.ts'
import { stepsPerRun } from './steps-per-run.ts'

// The floor: DBOS as it comes, direct starts, the same number of steps, its own schema of the same server. Argument: URL of the owner.
const [ownerUrl = ''] = process.argv.slice(2)

DBOS.setConfig({ name: 'raw', systemDatabaseUrl: ownerUrl, systemDatabaseSchemaName: 'raw', systemDatabasePoolSize: 10, logLevel: 'error' })
const run = DBOS.registerWorkflow(
  async (n: number) => {
    let sum = n
    for (let index = 0; index < stepsPerRun; index += 1) sum += await DBOS.runStep(async () => index, { name: `step-${index}` })
    return sum
  },
  { name: 'raw' },
)
await DBOS.launch()

serveLoad(async () => {
  const handle = await DBOS.startWorkflow(run, { workflowID: crypto.randomUUID() })(1)
  if ((await handle.getResult()) !== 1 + (stepsPerRun * (stepsPerRun - 1)) / 2) throw new Error('The raw run came to a wrong result.')
})
