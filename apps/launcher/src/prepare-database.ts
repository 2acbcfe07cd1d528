import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Configuration, createKeys, type Keys, readKeys } from '@bizosaas/config'
import { type LoginUrls, migrate } from '@bizosaas/db/migrate'
import { type EmbeddedPostgres, placedDataFolder, startEmbeddedPostgres } from '@bizosaas/db/server'
import { appError } from '@bizosaas/kernel'
import type { Console } from './create-console.ts'

export interface Database {
  readonly ownerUrl: string
  readonly urls: LoginUrls
  readonly server: EmbeddedPostgres | null
}

/** The first start of all makes the key file. Where there is data already, a missing key file is an error: a new one would open nothing. */
export function prepareKeys(configuration: Configuration): Keys {
  if (existsSync(configuration.keyFile)) return readKeys(configuration.keyFile)
  const postgresFolder = path.join(configuration.dataFolder, 'postgres')
  const hasData = existsSync(path.join(placedDataFolder(postgresFolder), 'PG_VERSION'))
  if (hasData) throw appError('seal-key-missing', { details: { file: configuration.keyFile } })
  return createKeys(configuration.keyFile)
}

/** A running, migrated database: the embedded one, or the one of DATABASE_URL. */
export async function prepareDatabase({ configuration, keys, console }: { configuration: Configuration; keys: Keys; console: Console }): Promise<Database> {
  const server = configuration.database.ownerUrl === null ? await startServer({ configuration, keys, console }) : null
  try {
    const ownerUrl = server?.ownerUrl ?? configuration.database.ownerUrl ?? ''
    const given = configuration.database.loginUrls
    const { applied, urls } = await migrate({ ownerUrl, loginPasswords: given === null ? keys.loginPasswords : null })
    if (applied.length > 0) console.say(`database: ${applied.length} migrations applied`)
    return { ownerUrl, urls: urls ?? given ?? missing(), server }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

function startServer({ configuration, keys, console }: { configuration: Configuration; keys: Keys; console: Console }): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataFolder: path.join(configuration.dataFolder, 'postgres'),
    port: configuration.ports.postgres,
    password: keys.databasePassword,
    log: (line) => console.say(`database: ${line}`),
  })
}

function missing(): never {
  throw appError('configuration-invalid', { details: { variable: 'BIZOSAAS_DATABASE_URL_TENANT', reason: 'the login roles are not given' } })
}
