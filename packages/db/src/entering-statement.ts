import { appError } from '@bizosaas/kernel'
import type { Enter, Entrance } from './entrance.ts'

interface Entering {
  readonly enter: Enter
  /** Its values take the places from `$1`. */
  readonly query: { readonly text: string; readonly values: readonly unknown[] }
  /** The names of its columns, in order. */
  readonly columns: readonly string[]
}

/** Columns that follow those of the query. */
const entranceColumns = 3

/**
 * Entering and a query as one statement, which is a transaction of its own. The first row is the entrance, the rows of the query follow it,
 * and only when it let the person in. Should the query ever run first, no tenant is set and row level security shows it nothing.
 */
export function enteringStatement({ enter, query, columns }: Entering): { text: string; values: unknown[] } {
  const places = enter.values.map((_value, index) => `$${query.values.length + index + 1}`)
  const text = `with entered as materialized (select * from ${enter.name}(${places}))
    select ${columns.map((name) => `null as "${name}", `).join('')}outcome, role, features::text from entered
    union all
    select asked.*${', null'.repeat(entranceColumns)} from (${query.text}) asked where (select outcome from entered) = 'ok'`
  return { text, values: [...query.values, ...enter.values] }
}

/** The entrance out of the first row. */
export function readEntrance(row: readonly unknown[] | undefined): Entrance {
  const [outcome, role, features] = row?.slice(-entranceColumns) ?? []
  if (typeof outcome !== 'string') throw appError('internal-error', { details: { reason: 'nothing was entered' } })
  return { outcome, role: typeof role === 'string' ? role : null, features: typeof features === 'string' ? wordsIn(features) : null }
}

/** Features are plain words, so their list needs no more reading than this. */
function wordsIn(list: string): readonly string[] {
  return list.slice(1, -1).split(',')
}
