import { readConfiguration, readKeys } from '@bizosaas/config'
import { createLogger } from '@bizosaas/http-kit'
import { composeGateway } from './compose/compose-gateway.ts'

const configuration = readConfiguration(process.env)
const logger = createLogger({ name: 'gateway', level: configuration.logLevel })
const gateway = await composeGateway({ configuration, keys: readKeys(configuration.keyFile), logger })
logger.info({ url: configuration.urls.gateway }, 'gateway is ready')

// The launcher founds the agency on the first start; the password goes to it alone, over the channel between the two processes.
process.on('message', (message) => {
  void gateway.found(message).then((answer) => (answer === null ? undefined : process.send?.(answer)))
})

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  await gateway.stop()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
if (process.send !== undefined) process.on('disconnect', () => void stop())
