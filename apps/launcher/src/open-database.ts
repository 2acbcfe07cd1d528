import type { Configuration, Keys } from '@bizosaas/config'
import { type LoginUrls, migrate } from '@bizosaas/db/migrate'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@bizosaas/db/server'
import type { ConsoleLog } from './console-log.ts'
import { databaseFolder } from './has-database.ts'

export interface OpenDatabase {
  readonly ownerUrl: string
  /** Resolves when the embedded server ends; never for a server of somebody else. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** With the three seconds at most that the other processes have, a stop takes no longer than five. */
const cleanStopMs = 1500

type Call = { configuration: Configuration; keys: Keys; log: ConsoleLog; signal: AbortSignal }

/** The configured server, or the embedded one, started. */
export async function openDatabase({ configuration, keys, log, signal }: Call): Promise<OpenDatabase> {
  const { ownerUrl } = configuration.database
  if (ownerUrl !== null) return { ownerUrl, ended: new Promise(() => {}), stop: async () => {} }
  const server = await startEmbeddedPostgres({
    dataFolder: databaseFolder(configuration),
    port: configuration.ports.postgres,
    password: keys.databasePassword,
    log: log.step,
    signal,
  })
  log.step(`PostgreSQL answers on port ${configuration.ports.postgres}`)
  return { ownerUrl: server.ownerUrl, ended: server.ended, stop: () => stopServer(server) }
}

/** Brings the database to this release and returns the URLs of the login roles. */
export async function migrateDatabase({ configuration, keys, log, ownerUrl }: Omit<Call, 'signal'> & { ownerUrl: string }): Promise<LoginUrls> {
  const given = configuration.database.loginUrls
  const { applied, late, urls } = await migrate({ ownerUrl, loginPasswords: given === null ? keys.loginPasswords : null })
  if (applied.length > 0) log.step(migrationsText(applied))
  for (const sentence of late) log.step(sentence)
  const login = given ?? urls
  if (login === null) throw new TypeError('the login roles were neither given nor made')
  return login
}

function migrationsText(applied: readonly string[]): string {
  const bare = (name: string | undefined) => name?.replace(/\.sql$/, '')
  const which = applied.length === 1 ? bare(applied[0]) : `${bare(applied[0])} to ${bare(applied.at(-1))}`
  return `the owner role applied ${applied.length === 1 ? 'one migration' : `${applied.length} migrations`} (${which})`
}

/** A clean stop writes everything out; where the disk is too slow for that, an immediate one loses nothing either: the next start recovers. */
async function stopServer(server: EmbeddedPostgres): Promise<void> {
  const clean = server.stop()
  const isClean = await Promise.race([clean.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), cleanStopMs).unref())])
  if (isClean) return
  process.kill(server.pid, 'SIGQUIT')
  await server.ended
}
