import { migrate } from '@bizosaas/db/migrate'
import { startTestServer } from '@bizosaas/test-kit/server'
import { Client } from 'pg'
import type { Generator } from './generator.ts'
import { type Relation, readCatalogue } from './read-catalogue.ts'
import { rowsFile } from './rows-file.ts'
import { tableFile } from './table-file.ts'

const schemaFolder = 'packages/db/schema'

/** One readable file per table and the row types of the query builder, both from the catalogue of a freshly migrated database. */
export const databaseGenerator: Generator = {
  name: 'database',
  owns: { folder: schemaFolder, suffix: '.gen.sql' },
  async files() {
    const relations = await freshCatalogue()
    const tables = relations.filter(({ kind }) => kind === 'table')
    const readable = tables.map((table): [string, string] => [`${schemaFolder}/${table.name}.gen.sql`, tableFile(table)])
    return new Map([...readable, ['packages/db/src/rows.gen.ts', rowsFile(relations)]])
  },
}

async function freshCatalogue(): Promise<readonly Relation[]> {
  const server = await startTestServer()
  try {
    await migrate({ ownerUrl: server.ownerUrl, loginPasswords: null })
    const client = new Client({ connectionString: server.ownerUrl })
    await client.connect()
    try {
      return await readCatalogue(client)
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
  }
}
