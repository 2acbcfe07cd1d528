import { existsSync } from 'node:fs'
import { readConfiguration } from '@bizosaas/config'
import { createConsoleLog } from './console-log.ts'
import { diskWatch } from './data-folder/disk-watch.ts'
import { freeBytes } from './data-folder/free-bytes.ts'
import { launch } from './launch.ts'
import type { OpenDatabase } from './open-database.ts'
import { helpText, type Options, readOptions } from './options.ts'
import { problemText } from './problem-text.ts'
import { createSupervisor } from './supervisor.ts'

const databasePatienceMs = 2000
const fullBytes = 16 * 1024 ** 2
const diskLookMs = 15_000
const log = createConsoleLog()

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) log.plain(helpText)
  else process.exit(await runUntilStopped(options))
} catch (problem) {
  console.error(problemText(problem))
  process.exit(1)
}

/** Returns the exit code: 0 when a person stopped it, 1 when something ended that should not. */
async function runUntilStopped(options: Options): Promise<number> {
  const env = { ...process.env, ...(options.port === undefined ? {} : { BIZOSAAS_PORT: options.port }) }
  const configuration = readConfiguration(env)
  const supervisor = createSupervisor({ logFolder: configuration.logFolder, log })
  const stopping = new AbortController()
  const ending = Promise.withResolvers<string | null>()
  let database: Promise<OpenDatabase> | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.resolve(null))
  process.once('disconnect', () => ending.resolve(null))
  process.once('uncaughtException', (problem) => ending.resolve(problemText(problem)))
  process.once('unhandledRejection', (problem) => ending.resolve(problemText(problem)))
  void supervisor.failed.then(ending.resolve)
  const onDatabase = (starting: Promise<OpenDatabase>) => {
    database = starting
    void starting.then(({ ended }) => ended.then(() => ending.resolve('postgres ended. See postgres.log in the data folder.'))).catch(() => {})
  }
  launch({ configuration, options, env, supervisor, log, signal: stopping.signal, onDatabase }).catch((problem) =>
    ending.resolve(problemText(problem)),
  )

  const watch = diskWatch({ free: () => freeBytes(configuration.dataFolder), complain: (text) => log.complaint('disk', text) })
  setInterval(watch, diskLookMs).unref()

  const reason = await ending.promise
  stopping.abort()
  if (reason !== null) console.error(`\n${withDisk({ reason, folder: configuration.dataFolder })}`)
  await supervisor.stopAll()
  await stopDatabase(database)
  return reason === null ? 0 : 1
}

/** Whatever ended first, a full disk is why. */
function withDisk({ reason, folder }: { reason: string; folder: string }): string {
  const isFull = !reason.includes('full') && existsSync(folder) && freeBytes(folder) < fullBytes
  return isFull ? `${reason}\n  The disk of ${folder} is full: free some space and start again.` : reason
}

/** Last of all, when its clients are gone. A start in progress was ended by the signal. */
async function stopDatabase(starting: Promise<OpenDatabase> | null): Promise<void> {
  if (starting === null) return
  const stopped = starting.then((database) => database.stop()).catch(() => {})
  await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, databasePatienceMs).unref())])
}
