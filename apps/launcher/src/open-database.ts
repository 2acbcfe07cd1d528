import type { Configuration, Keys } from '@bizosaas/config'
import { type LoginUrls, migrate } from '@bizosaas/db/migrate'
import { startEmbeddedPostgres } from '@bizosaas/db/server'
import type { ConsoleLog } from './console-log.ts'
import { databaseFolder } from './open-keys.ts'

export interface OpenDatabase {
  readonly ownerUrl: string
  /** Resolves when the embedded server ends; never for a server of somebody else. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

type Call = { configuration: Configuration; keys: Keys; log: ConsoleLog }

/** The configured server, or the embedded one, started. */
export async function openDatabase({ configuration, keys, log }: Call): Promise<OpenDatabase> {
  const { ownerUrl } = configuration.database
  if (ownerUrl !== null) return { ownerUrl, ended: new Promise(() => {}), stop: async () => {} }
  return startEmbeddedPostgres({
    dataFolder: databaseFolder(configuration),
    port: configuration.ports.postgres,
    password: keys.databasePassword,
    log: log.step,
  })
}

/** Brings the database to this release and returns the URLs of the login roles. */
export async function migrateDatabase({ configuration, keys, log, ownerUrl }: Call & { ownerUrl: string }): Promise<LoginUrls> {
  const given = configuration.database.loginUrls
  const { urls } = await migrate({ ownerUrl, loginPasswords: given === null ? keys.loginPasswords : null, log: log.step })
  const login = given ?? urls
  if (login === null) throw new TypeError('the login roles were neither given nor made')
  return login
}
