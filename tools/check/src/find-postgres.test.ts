import { expect, test } from 'vitest'
import { findPostgres } from './find-postgres.ts'

const machine = (...files: string[]) => ({
  list: (folder: string) => [
    ...new Set(files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')),
  ],
  exists: (file: string) => files.includes(file),
})

test('takes the oldest server we promise to run on', () => {
  const files = ['17', '15', '13'].map((major) => `/usr/lib/postgresql/${major}/bin/postgres`)
  expect(findPostgres(machine(...files))).toEqual({ major: 15, binFolder: '/usr/lib/postgresql/15/bin' })
})

test('a client without its server is none, nor is a machine without PostgreSQL', () => {
  expect(findPostgres(machine('/usr/lib/postgresql/15/bin/psql'))).toBeNull()
  expect(findPostgres(machine())).toBeNull()
})
