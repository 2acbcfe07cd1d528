import { existsSync } from 'node:fs'
import { type Configuration, createKeys, type Keys, readKeys } from '@bizosaas/config'
import { pendingMigrations } from '@bizosaas/db/migrate'
import { explainFileProblem } from './data-folder/explain-file-problem.ts'
import { hasDatabase } from './has-database.ts'

/** Reads the key file, or makes it when there is no data yet that another one would open. Throws `seal-key-missing`. */
export async function openKeys(configuration: Configuration): Promise<Keys> {
  const { keyFile } = configuration
  if (existsSync(keyFile) || (await hasRows(configuration))) return readKeys(keyFile)
  try {
    return createKeys(keyFile)
  } catch (problem) {
    const text = explainFileProblem({ problem, place: keyFile })
    throw text === null ? problem : new Error(text, { cause: problem })
  }
}

async function hasRows(configuration: Configuration): Promise<boolean> {
  const { ownerUrl } = configuration.database
  if (ownerUrl === null) return hasDatabase(configuration)
  return !(await pendingMigrations({ ownerUrl })).includes('0001_foundation.sql')
}
