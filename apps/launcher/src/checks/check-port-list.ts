import type { Configuration } from '@bizosaas/config'
import { isPortFree, portOwner } from '@bizosaas/db/server'
import type { Finding } from './finding.ts'

/** Each port the next start wants; while the platform runs they are all its own. */
export async function checkPortList({ configuration, isRunning }: { configuration: Configuration; isRunning: boolean }): Promise<readonly Finding[]> {
  if (isRunning) return [{ name: 'ports', isWell: true, text: `in use by the running platform at ${configuration.urls.gateway}` }]
  const { gateway, admin, simulators, worker, postgres } = configuration.ports
  const own = configuration.database.ownerUrl === null ? { postgres } : {}
  return Promise.all(Object.entries({ gateway, admin, simulators, worker, ...own }).map(([name, port]) => checkPort({ name, port })))
}

async function checkPort({ name, port }: { name: string; port: number }): Promise<Finding> {
  if (await isPortFree(port)) return { name: `port ${port}`, isWell: true, text: `free for ${name}` }
  const owner = portOwner(port)
  const who = owner === null ? 'another process' : `process ${owner.pid} (${owner.command.slice(0, 80)})`
  return { name: `port ${port}`, isWell: false, text: `wanted by ${name}, taken by ${who}. End it, or use "npm start -- --port N".` }
}
