import { readConfiguration } from '@bizosaas/config'
import { createConsoleLog } from './console-log.ts'
import { launch } from './launch.ts'
import type { OpenDatabase } from './open-database.ts'
import { helpText, type Options, readOptions } from './options.ts'
import { problemText } from './problem-text.ts'
import { createSupervisor } from './supervisor.ts'

const databasePatienceMs = 4000
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
    void starting.then(({ ended }) => ended.then(() => ending.resolve('PostgreSQL ended. See postgres.log in the data folder.'))).catch(() => {})
  }
  launch({ configuration, options, env, supervisor, log, signal: stopping.signal, onDatabase }).catch((problem) =>
    ending.resolve(problemText(problem)),
  )

  const reason = await ending.promise
  stopping.abort()
  if (reason !== null) console.error(`\n${reason}`)
  await supervisor.stopAll()
  await stopDatabase(database)
  return reason === null ? 0 : 1
}

/** Last of all, when its clients are gone. A start in progress is waited for, so that no server stays behind. */
async function stopDatabase(starting: Promise<OpenDatabase> | null): Promise<void> {
  if (starting === null) return
  const stopped = starting.then((database) => database.stop()).catch(() => {})
  await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, databasePatienceMs).unref())])
}
