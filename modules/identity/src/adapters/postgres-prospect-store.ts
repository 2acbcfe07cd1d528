import { rowsOf } from '@bizosaas/db'
import { type TenantId, toId, toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { ProspectStore, TakenOver } from '../ports/prospect-store.ts'

export function createPostgresProspectStore(): ProspectStore {
  return {
    async add(scope, { id, name, createdAt, leavesAt, beganBy }) {
      const row = { id, slug: `prospect-${id}`, name, plan_id: 'complete', status: 'prospect' as const, created_at: createdAt, leaves_at: leavesAt }
      await rowsOf(scope).insertInto('tenant').values(row).execute()
      await sql`
        insert into staff_assignment (user_id, tenant_id)
        select id, ${id} from app_user where id = ${beganBy} and agency_role = 'platform_admin'`.execute(rowsOf(scope))
    },
    async list(scope, { limit, cursor }) {
      const base = rowsOf(scope)
        .selectFrom('visible_prospect')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit + 1)
      const rows = await (cursor === undefined ? base : base.where('id', '<', cursor)).execute()
      const prospects = rows.map(({ id, name, created_at, leaves_at }) => ({
        id: toId<TenantId>(id ?? ''),
        name: name ?? '',
        createdAt: created_at ?? new Date(0),
        leavesAt: leaves_at ?? new Date(0),
      }))
      return toPage(prospects, limit)
    },
    async takeOver(scope, tenant) {
      const taken = await rowsOf(scope)
        .selectFrom('tenant')
        .select('id')
        .where('slug', '=', tenant.slug)
        .where('id', '<>', tenant.id)
        .executeTakeFirst()
      if (taken !== undefined) return 'slug-taken'
      const { numUpdatedRows } = await rowsOf(scope)
        .updateTable('tenant')
        .set(activated(tenant))
        .where('id', '=', tenant.id)
        .where('status', '=', 'prospect')
        .executeTakeFirst()
      return numUpdatedRows === 1n ? 'taken-over' : 'no-prospect'
    },
    async leaving(scope, { now, limit }) {
      const rows = await rowsOf(scope)
        .selectFrom('tenant')
        .select('id')
        .where('status', '=', 'prospect')
        .where('leaves_at', '<=', now)
        .orderBy('leaves_at')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => toId<TenantId>(id))
    },
    async remove(scope, { id, now }) {
      const { rows } = await sql<{ removed: boolean }>`select app.remove_prospect(${id}, ${now}) as removed`.execute(rowsOf(scope))
      return rows[0]?.removed === true
    },
  }
}

function activated({ slug, name, timeZone, language }: TakenOver) {
  return { status: 'active' as const, leaves_at: null, slug, name, time_zone: timeZone, language }
}
