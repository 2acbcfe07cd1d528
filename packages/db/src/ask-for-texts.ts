import type { Pool } from 'pg'
import { databaseError } from './database-error.ts'
import { enteringStatement, readEntrance } from './entering-statement.ts'
import type { Enter, Entrance } from './entrance.ts'
import { statementName } from './statement-name.ts'
import type { TextQuery, TextRow } from './text-rows-of.ts'
import { textStatement } from './text-statement.ts'

interface Asking {
  readonly pool: Pool
  readonly enter: Enter
  readonly query: TextQuery
}

/** Enters and asks for texts in one round trip. */
export async function askForTexts({ pool, enter, query }: Asking): Promise<{ entrance: Entrance; answer: readonly TextRow[] }> {
  const columns = Array.from({ length: query.columns }, (_nothing, index) => `c${index}`)
  const statement = enteringStatement({ enter, query, columns })
  try {
    const { rows } = await pool.query<(string | null)[]>({ ...textStatement(statement), ...statementName(statement.text) })
    const [first, ...answer] = rows
    return { entrance: readEntrance(first), answer }
  } catch (problem) {
    throw databaseError(problem)
  }
}
