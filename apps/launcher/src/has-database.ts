import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Configuration } from '@bizosaas/config'
import { placedDataFolder } from '@bizosaas/db/server'

/** Where the embedded database was asked to be; its rows may lie elsewhere, see `placedDataFolder`. */
export function databaseFolder({ dataFolder }: Pick<Configuration, 'dataFolder'>): string {
  return path.join(dataFolder, 'postgres')
}

/** Whether the embedded database was made already, running or not. */
export function hasDatabase(configuration: Pick<Configuration, 'dataFolder'>): boolean {
  return existsSync(path.join(placedDataFolder(databaseFolder(configuration)), 'PG_VERSION'))
}
