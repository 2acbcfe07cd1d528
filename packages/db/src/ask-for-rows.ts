import { appError } from '@bizosaas/kernel'
import type { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import { databaseError } from './database-error.ts'
import { enteringStatement, readEntrance } from './entering-statement.ts'
import type { Enter, Entrance } from './entrance.ts'
import type { Executed } from './kysely-over.ts'
import { statementName } from './statement-name.ts'
import { withClient } from './with-client.ts'

interface Asking {
  readonly pool: Pool
  readonly enter: Enter
  readonly query: CompiledQuery
}

type Asked = { readonly entrance: Entrance; readonly answer: Executed }

/** The columns of the queries that were asked before, by their texts. */
const known = new Map<string, readonly string[]>()
const mostKnown = 64

/** Enters and asks for rows: in one round trip once the columns of the query are known, in a transaction before that. */
export async function askForRows({ pool, enter, query }: Asking): Promise<Asked> {
  const columns = known.get(query.sql)
  return columns === undefined ? askForTheFirstTime({ pool, enter, query }) : askAtOnce({ pool, enter, query, columns })
}

async function askAtOnce({ pool, enter, query, columns }: Asking & { columns: readonly string[] }): Promise<Asked> {
  const statement = enteringStatement({ enter, query: { text: query.sql, values: query.parameters }, columns })
  try {
    const { rows } = await pool.query<unknown[]>({ ...statement, ...statementName(statement.text), rowMode: 'array' })
    const [first, ...answer] = rows
    return { entrance: readEntrance(first), answer: { command: 'SELECT', rowCount: answer.length, rows: answer.map((row) => named(row, columns)) } }
  } catch (problem) {
    throw databaseError(problem)
  }
}

function named(row: readonly unknown[], columns: readonly string[]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index += 1) record[columns[index] ?? ''] = row[index]
  return record
}

function askForTheFirstTime({ pool, enter, query }: Asking): Promise<Asked> {
  return withClient(pool, async ({ client, giveUp }) => {
    try {
      await client.query('begin')
      const places = enter.values.map((_value, index) => `$${index + 1}`)
      const entered = await client.query<Entrance>(`select * from ${enter.name}(${places})`, [...enter.values])
      const answer = await client.query(query.sql, [...query.parameters])
      await client.query('commit')
      const [entrance] = entered.rows
      if (entrance === undefined) throw appError('internal-error', { details: { reason: 'nothing was entered' } })
      if (known.size < mostKnown)
        known.set(
          query.sql,
          answer.fields.map(({ name }) => name),
        )
      return { entrance, answer }
    } catch (problem) {
      await client.query('rollback').catch(giveUp)
      throw problem
    }
  })
}
