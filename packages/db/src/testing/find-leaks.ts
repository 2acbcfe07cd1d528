import type { TenantId, TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { rowsOf } from '../rows-of.ts'
import { insertOf, type Planter } from './plant-rows.ts'
import type { Ask } from './tenant-tables.ts'

/** Two tenants with planted rows in every table, and the way in as the first one. */
export interface Border {
  readonly ask: Ask
  readonly planter: Planter
  readonly ours: TenantId
  readonly theirs: TenantId
  readonly asOurs: <T>(fn: (scope: TenantScope) => Promise<T>) => Promise<T>
}

/**
 * Tries to read, add, change, take over and remove the rows of another tenant, table by table, as a service with any SQL could.
 * Says what went through, and what would have gone unnoticed because the same statement does not reach one's own rows either.
 */
export async function findLeaks(border: Border, tables: readonly string[] = border.planter.tables): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const table of tables) {
    const before = await fingerprint(border, table)
    for (const look of [readLeaks, insertLeaks, updateLeaks, takeOverLeaks, deleteLeaks]) complaints.push(...(await look(border, table)))
    if ((await fingerprint(border, table)) !== before) complaints.push(`${table}: rows of the other tenant are not what they were`)
  }
  return complaints
}

/** What the other tenant's rows are, as a superuser sees them. */
async function fingerprint({ ask, theirs }: Border, table: string): Promise<string> {
  const [row] = await ask(`select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as print from ${table} t where tenant_id = $1`, [
    theirs,
  ])
  return String(row?.print)
}

async function readLeaks(border: Border, table: string): Promise<readonly string[]> {
  const seen = await rowsAffected(border, `select tenant_id from ${table}`)
  const foreign = await rowsAffected(border, `select 1 from ${table} where tenant_id = '${border.theirs}'`)
  const own = await rowsAffected(border, `select 1 from ${table} where tenant_id = '${border.ours}'`)
  if (typeof own !== 'number' || own === 0) return [`${table}: own rows cannot be read: ${own}`]
  return seen === own && foreign === 0 ? [] : [`${table}: rows of the other tenant can be read`]
}

async function insertLeaks(border: Border, table: string): Promise<readonly string[]> {
  const { planter, ours, theirs } = border
  const own = await rowsAffected(border, insertOf({ table, row: planter.row({ table, tenantId: ours }) }))
  const foreign = await rowsAffected(border, insertOf({ table, row: planter.row({ table, tenantId: theirs }) }))
  if (own === noRight) return foreign === noRight ? [] : [`${table}: a row of the other tenant can be added: ${foreign}`]
  if (own !== 1) return [`${table}: an own row cannot be added: ${own}`]
  return foreign === notOurs ? [] : [`${table}: a row of the other tenant can be added: ${foreign}`]
}

async function updateLeaks(border: Border, table: string): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const column of await updatable(border, table)) {
    const set = `update ${table} set ${column} = ${column}`
    const foreign = await rowsAffected(border, `${set} where tenant_id = '${border.theirs}'`)
    const own = await rowsAffected(border, `${set} where tenant_id = '${border.ours}'`)
    if (foreign !== 0) complaints.push(`${table}: ${column} of the other tenant's rows can be changed: ${foreign}`)
    if (typeof own !== 'number' || own === 0) complaints.push(`${table}: ${column} of own rows cannot be changed: ${own}`)
  }
  return complaints
}

/** A row of one's own, handed to the other tenant. Without a condition: one would have the policies of reading applied to the new row too. */
async function takeOverLeaks(border: Border, table: string): Promise<readonly string[]> {
  const moved = await rowsAffected(border, `update ${table} set tenant_id = '${border.theirs}'`)
  return moved === noRight || moved === notOurs ? [] : [`${table}: own rows can be moved to the other tenant: ${moved}`]
}

async function deleteLeaks(border: Border, table: string): Promise<readonly string[]> {
  const foreign = await rowsAffected(border, `delete from ${table} where tenant_id = '${border.theirs}'`)
  const own = await rowsAffected(border, `delete from ${table} where tenant_id = '${border.ours}'`)
  if (own === noRight) return foreign === noRight ? [] : [`${table}: rows of the other tenant can be removed: ${foreign}`]
  if (typeof own !== 'number' || own === 0) return [`${table}: own rows cannot be removed: ${own}`]
  return foreign === 0 ? [] : [`${table}: rows of the other tenant can be removed: ${foreign}`]
}

const noRight = 'permission denied'
const notOurs = 'row level security'

/** How many rows a statement reached as our tenant, or why none. Undone again, so that one attempt does not stand in the way of the next. */
async function rowsAffected({ asOurs }: Border, statement: string): Promise<number | string> {
  let count: number | string = 0
  const done = new Error('undo')
  await asOurs(async (scope) => {
    const { rows, numAffectedRows } = await sql.raw(statement).execute(rowsOf(scope))
    count = Number(numAffectedRows ?? rows.length)
    throw done
  }).catch((problem: unknown) => {
    if (problem !== done) count = reasonOf(problem)
  })
  return count
}

function reasonOf(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem)
  if (/row-level security/.test(message)) return notOurs
  return /permission denied for/.test(message) ? noRight : message
}

async function updatable({ ask }: Border, table: string): Promise<readonly string[]> {
  const rows = await ask(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and has_column_privilege('bizosaas_tenant', attrelid, attnum, 'UPDATE')`,
    [table],
  )
  return rows.map(({ name }) => String(name))
}
