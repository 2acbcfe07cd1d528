import { readConfiguration, readKeys } from '@bizosaas/config'
import { createLogger } from '@bizosaas/http-kit'
import { composeWorker } from './compose/compose-worker.ts'

const configuration = readConfiguration(process.env)
const logger = createLogger({ name: 'worker', level: configuration.logLevel })
const worker = await composeWorker({ configuration, keys: readKeys(configuration.keyFile), logger })
logger.info({ url: configuration.urls.worker }, 'worker is ready')

let isStopping = false
async function stop(reason: string): Promise<void> {
  if (isStopping) return
  isStopping = true
  logger.info({ reason }, 'worker stops')
  await worker.stop()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
// Started by the launcher, it must not outlive it: a worker nobody knows of would go on executing.
if (process.send !== undefined) process.on('disconnect', () => void stop('the parent is gone'))
