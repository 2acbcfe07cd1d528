import { existsSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Configuration, readKeys } from '@bizosaas/config'
import { pendingMigrations } from '@bizosaas/db/migrate'
import { isPortFree, placedDataFolder, portOwner } from '@bizosaas/db/server'
import { databaseFolder } from './open-keys.ts'
import { problemText } from './problem-text.ts'
import { isHealthy } from './wait-for-health.ts'

export interface Finding {
  readonly name: string
  readonly isWell: boolean
  /** What was found, and the way out when it is not well. */
  readonly text: string
}

const neededBytes = 2 * 1024 ** 3

/** Looks at everything a start needs, each with its remedy. Changes nothing. */
export async function runChecks(configuration: Configuration): Promise<readonly Finding[]> {
  const isRunning = await isHealthy(configuration.urls.gateway)
  return [
    checkNode(),
    checkDisk(configuration),
    checkKeys(configuration),
    ...(await checkPortList({ configuration, isRunning })),
    await checkDatabase({ configuration, isRunning }),
  ]
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isWell = major > 22 || (major === 22 && minor >= 18)
  return { name: 'node', isWell, text: isWell ? process.version : `${process.version} is too old. Run "npm ci", or use Node 22.18 or later.` }
}

function checkDisk({ dataFolder }: Configuration): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(dataFolder))
  const free = bavail * bsize
  const amount = `${(free / 1024 ** 3).toFixed(1)} GB free`
  return { name: 'disk', isWell: free >= neededBytes, text: free >= neededBytes ? amount : `${amount}, 2 GB are needed. Free some space.` }
}

function checkKeys(configuration: Configuration): Finding {
  const { keyFile } = configuration
  if (!existsSync(keyFile) && !hasDatabase(configuration)) return { name: 'keys', isWell: true, text: 'made at the first start' }
  try {
    readKeys(keyFile)
  } catch (problem) {
    return { name: 'keys', isWell: false, text: problemText(problem) }
  }
  const isPrivate = (statSync(keyFile).mode & 0o077) === 0
  return { name: 'keys', isWell: isPrivate, text: isPrivate ? keyFile : `${keyFile} can be read by others. Run: chmod 600 ${keyFile}` }
}

type Call = { configuration: Configuration; isRunning: boolean }

async function checkPortList({ configuration, isRunning }: Call): Promise<readonly Finding[]> {
  if (isRunning) return [{ name: 'ports', isWell: true, text: `in use by the running platform at ${configuration.urls.gateway}` }]
  const names = ['gateway', 'admin', 'simulators', 'worker', 'postgres'] as const
  return Promise.all(names.map((name) => checkPort({ name, port: configuration.ports[name] })))
}

async function checkPort({ name, port }: { name: string; port: number }): Promise<Finding> {
  if (await isPortFree(port)) return { name: `port ${port}`, isWell: true, text: `free for ${name}` }
  const owner = portOwner(port)
  const who = owner === null ? 'another process' : `process ${owner.pid} (${owner.command.slice(0, 80)})`
  return { name: `port ${port}`, isWell: false, text: `wanted by ${name}, taken by ${who}. End it, or use "npm start -- --port N".` }
}

async function checkDatabase({ configuration, isRunning }: Call): Promise<Finding> {
  const ownerUrl = configuration.database.ownerUrl ?? (isRunning ? embeddedUrl(configuration) : null)
  if (ownerUrl === null)
    return { name: 'database', isWell: true, text: hasDatabase(configuration) ? 'embedded, not running now' : 'embedded, made at the first start' }
  try {
    const pending = await pendingMigrations({ ownerUrl })
    const text = pending.length === 0 ? 'reachable, all migrations applied' : `reachable; the next start applies ${pending.join(', ')}`
    return { name: 'database', isWell: true, text }
  } catch (problem) {
    return { name: 'database', isWell: false, text: `${problemText(problem)}. Check DATABASE_URL and that the server is up.` }
  }
}

function embeddedUrl({ keyFile, ports }: Configuration): string {
  return `postgres://bizosaas:${encodeURIComponent(readKeys(keyFile).databasePassword)}@127.0.0.1:${ports.postgres}/bizosaas`
}

function hasDatabase(configuration: Configuration): boolean {
  return existsSync(path.join(placedDataFolder(databaseFolder(configuration)), 'PG_VERSION'))
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder))
}
