import type { Configuration } from '@bizosaas/config'
import { isHealthy } from '../wait-for-health.ts'
import { checkConnections } from './check-connections.ts'
import { checkDatabase } from './check-database.ts'
import { checkDisk } from './check-disk.ts'
import { checkKeys } from './check-keys.ts'
import { checkNode } from './check-node.ts'
import { checkPortList } from './check-port-list.ts'
import type { Finding } from './finding.ts'

/** Looks at everything a start needs, each with its remedy. Changes nothing. */
export async function runChecks(configuration: Configuration): Promise<readonly Finding[]> {
  const isRunning = await isHealthy(configuration.urls.gateway)
  const database = await checkDatabase({ configuration, isRunning })
  return [
    checkNode(process.version),
    checkDisk(configuration),
    checkKeys(configuration),
    ...(await checkPortList({ configuration, isRunning })),
    ...database,
    ...(database.every(({ isWell }) => isWell) ? await checkConnections({ configuration, isRunning }) : []),
  ]
}
