import { type AnyScope, appError } from '@bizosaas/kernel'
import type { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import { askForRows } from './ask-for-rows.ts'
import { askForTexts } from './ask-for-texts.ts'
import { assertEntered, type Enter, type Entrance } from './entrance.ts'
import { type Executed, kyselyOver } from './kysely-over.ts'
import { closeRows, openRows } from './rows-of.ts'
import { type TextQuery, type TextRow, withTexts } from './text-rows-of.ts'

interface OneQuery<S extends AnyScope, T> {
  readonly pool: Pool
  readonly enter: Enter
  readonly scope: S
  /** Throws when the one who entered may not have the answer. */
  readonly admit: (entrance: Entrance) => void
  readonly fn: (scope: S) => Promise<T>
}

/** Runs `fn` in a scope that is entered with its one query. Nothing of the answer reaches `fn` before the entrance let the person in. */
export async function inOneQuery<S extends AnyScope, T>({ pool, enter, scope, admit, fn }: OneQuery<S, T>): Promise<T> {
  let asked = 0
  let isAdmitted = false
  const once = async <R>(ask: () => Promise<{ entrance: Entrance; answer: R }>): Promise<R> => {
    asked += 1
    if (asked > 1) throw misused('it has made its one query')
    const { entrance, answer } = await ask()
    assertEntered(entrance)
    admit(entrance)
    isAdmitted = true
    return answer
  }
  const rows = (query: CompiledQuery) => once<Executed>(() => askForRows({ pool, enter, query }))
  const texts = (query: TextQuery) => once<readonly TextRow[]>(() => askForTexts({ pool, enter, query }))
  openRows({ scope, rows: kyselyOver(rows) })
  try {
    const result = await withTexts({ scope, ask: texts, fn })
    if (!isAdmitted) throw misused('it has no answer, so nobody was let in')
    return result
  } finally {
    closeRows(scope)
  }
}

function misused(why: string): Error {
  return appError('internal-error', { details: { reason: `a scope of one query is misused: ${why}` } })
}
