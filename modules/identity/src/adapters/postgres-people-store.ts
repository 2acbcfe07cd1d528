import { rowsOf } from '@bizosaas/db'
import { type PlatformScope, type TenantId, toId, toPage, type UserId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Person } from '../domain/person.ts'
import type { PeopleStore } from '../ports/people-store.ts'
import { endSessions } from './end-sessions.ts'
import { writeAccess } from './write-access.ts'

/** A list shows so many tenants of a person and counts the rest. */
const tenantsInList = 3

export function createPostgresPeopleStore(): PeopleStore {
  return {
    async hold(scope) {
      await sql`select id from agency for update`.execute(rowsOf(scope))
    },
    async list(scope, { limit, cursor, search }) {
      const part = search === undefined ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`
      const { rows } = await sql<Row>`
        select ${columns(tenantsInList)} from app_user u
        where (${cursor ?? null}::uuid is null or u.id < ${cursor ?? null}::uuid)
          and (${part}::text is null or u.name ilike ${part} or u.email ilike ${part})
        order by u.id desc limit ${limit + 1}`.execute(rowsOf(scope))
      return toPage(rows.map(toPerson), limit)
    },
    async find(scope, id) {
      const { rows } = await sql<Row>`select ${columns(null)} from app_user u where u.id = ${id}`.execute(rowsOf(scope))
      return rows[0] === undefined ? null : toPerson(rows[0])
    },
    async roleOf(scope, id) {
      const row = await people(scope).select('agency_role').where('id', '=', id).where('status', '=', 'active').executeTakeFirst()
      return toAgencyRole(row?.agency_role)
    },
    async countOwnersBesides(scope, id) {
      const row = await people(scope)
        .select((e) => e.fn.countAll<string>().as('count'))
        .where('agency_role', '=', 'super_admin')
        .where('status', '=', 'active')
        .where('id', '<>', id)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async present(scope, ids) {
      if (ids.length === 0) return []
      const rows = await rowsOf(scope)
        .selectFrom('tenant')
        .select('id')
        .where('id', 'in', ids)
        .where('status', 'in', ['active', 'suspended'])
        .execute()
      return rows.map(({ id }) => toId<TenantId>(id))
    },
    async add(scope, { id, email, name, passwordHash, oneTimeUntil }) {
      const { numInsertedOrUpdatedRows } = await rowsOf(scope)
        .insertInto('app_user')
        .values({ id, email, name, password_hash: passwordHash, one_time_until: oneTimeUntil })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    setAccess: (scope, id, access) => writeAccess(scope, { id, access }),
    async setStatus(scope, id, status) {
      await change(scope, id).set({ status }).execute()
    },
    async setOneTimePassword(scope, id, { hash, until }) {
      await change(scope, id).set({ password_hash: hash, one_time_until: until, failed_sign_ins: 0, locked_until: null }).execute()
    },
    endSessions: (scope, userId, at) => endSessions(scope, { userId, except: null, at }),
  }
}

function people(scope: PlatformScope) {
  return rowsOf(scope).selectFrom('app_user')
}

/** Whoever read the account before this finds it at another version. */
function change(scope: PlatformScope, id: UserId) {
  return rowsOf(scope)
    .updateTable('app_user')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', '=', id)
}

/** The tenants of the role they have: what is left of another role counts for nothing. */
function columns(most: number | null) {
  const theirs = sql`
    select t.id, t.slug, t.name, t.is_simulated as "isSimulated", r.role
    from (
      select s.tenant_id, 'platform_admin' as role from staff_assignment s where s.user_id = u.id and u.agency_role = 'platform_admin'
      union all
      select m.tenant_id, m.role from membership m where m.user_id = u.id and u.agency_role is null
    ) r
    join tenant t on t.id = r.tenant_id and t.status in ('active', 'suspended')`
  return sql`u.id, u.email, u.name, u.agency_role, u.status, u.last_sign_in_at, u.one_time_until, u.created_at,
    (select count(*)::int from (${theirs}) c) as tenant_count,
    coalesce((select json_agg(l) from (${theirs} order by t.name, t.id limit ${most}::int) l), '[]') as tenants`
}

interface Row {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly agency_role: string | null
  readonly status: string
  readonly last_sign_in_at: Date | null
  readonly one_time_until: Date | null
  readonly created_at: Date
  readonly tenant_count: number
  readonly tenants: unknown
}

const tenantsSchema = z.array(
  z.object({
    id: z.uuid().transform((id) => toId<TenantId>(id)),
    slug: z.string(),
    name: z.string(),
    isSimulated: z.boolean(),
    role: z.enum(['platform_admin', 'tenant_admin', 'user', 'readonly']),
  }),
)

function toPerson(row: Row): Person {
  return {
    id: toId(row.id),
    email: row.email,
    name: row.name,
    role: toAgencyRole(row.agency_role),
    status: row.status === 'active' ? 'active' : 'suspended',
    tenants: tenantsSchema.parse(row.tenants),
    tenantCount: row.tenant_count,
    lastSignInAt: row.last_sign_in_at,
    oneTimeUntil: row.one_time_until,
    createdAt: row.created_at,
  }
}

function toAgencyRole(name: string | null | undefined): Person['role'] {
  return name === 'super_admin' || name === 'platform_admin' ? name : null
}
