import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { appError } from '@bizosaas/kernel'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))

const fileName = /^\d{4}_[a-z0-9_]+\.sql$/

/** The migration files in the order they apply. Throws `configuration-invalid` for a misnamed file or a number used twice. */
export async function readMigrations(folder: string = migrationsFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  assertNames(names)
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function assertNames(names: readonly string[]): void {
  const misnamed = names.find((name) => !fileName.test(name))
  const twice = names.find((name, index) => names[index + 1]?.slice(0, 4) === name.slice(0, 4))
  const problem = misnamed ?? twice
  if (problem === undefined) return
  const reason = misnamed === undefined ? `two migrations have the number of ${problem}` : `${problem} is not named like 0001_words_in_snake_case.sql`
  throw appError('configuration-invalid', { details: { reason } })
}
