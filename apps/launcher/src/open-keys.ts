import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Configuration, createKeys, type Keys, readKeys } from '@bizosaas/config'
import { pendingMigrations } from '@bizosaas/db/migrate'
import { placedDataFolder } from '@bizosaas/db/server'

/** Reads the key file, or makes it when there is no data yet that another one would open. Throws `seal-key-missing`. */
export async function openKeys(configuration: Configuration): Promise<Keys> {
  const { keyFile } = configuration
  if (existsSync(keyFile) || (await hasRows(configuration))) return readKeys(keyFile)
  return createKeys(keyFile)
}

export function databaseFolder({ dataFolder }: Configuration): string {
  return path.join(dataFolder, 'postgres')
}

async function hasRows(configuration: Configuration): Promise<boolean> {
  const { ownerUrl } = configuration.database
  if (ownerUrl === null) return existsSync(path.join(placedDataFolder(databaseFolder(configuration)), 'PG_VERSION'))
  return !(await pendingMigrations({ ownerUrl })).includes('0001_foundation.sql')
}
