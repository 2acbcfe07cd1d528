import { readConfiguration } from '@bizosaas/config'
import { createLogger } from '@bizosaas/http-kit'
import { startSimulators } from './compose/start-simulators.ts'

const { dataFolder, logLevel, ports } = readConfiguration(process.env)
const logger = createLogger({ name: 'simulators', level: logLevel })
const simulators = await startSimulators({ dataFolder, ports, logger })
logger.info({ url: simulators.url, sites: simulators.sites.map(({ id, url }) => ({ id, url })) }, 'simulators are up')

// The launcher tells by the channel that it is gone, even when it was killed and could not say so.
for (const event of ['disconnect', 'SIGTERM', 'SIGINT']) process.once(event, () => void stop(event))

async function stop(reason: string): Promise<void> {
  await simulators.close()
  logger.info({ reason }, 'simulators stopped')
  process.exit(0)
}
