import { rowsOf } from '@bizosaas/db'
import { type AgencyScope, toId, toPage } from '@bizosaas/kernel'
import type { Tenant } from '../domain/tenant.ts'
import type { TenantStore } from '../ports/tenant-store.ts'

export function createPostgresTenantStore(): TenantStore {
  return {
    async list(scope, { limit, cursor }) {
      const base = visible(scope)
        .orderBy('id', 'desc')
        .limit(limit + 1)
      const rows = await (cursor === undefined ? base : base.where('id', '<', cursor)).execute()
      return toPage(rows.map(toTenant), limit)
    },
    async find(scope, id) {
      const row = await visible(scope).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toTenant(row)
    },
    async add(scope, { id, slug, name, timeZone, language, isSimulated }) {
      const row = { id, slug, name, time_zone: timeZone, language, is_simulated: isSimulated, plan_id: 'complete' }
      const { numInsertedOrUpdatedRows } = await rowsOf(scope)
        .insertInto('tenant')
        .values(row)
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}

function visible(scope: AgencyScope) {
  return rowsOf(scope).selectFrom('visible_tenant').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof visible>['executeTakeFirstOrThrow']>>

/** A view's columns are nullable for PostgreSQL; its table's are not. */
function toTenant(row: Row): Tenant {
  return {
    id: toId(row.id ?? ''),
    slug: row.slug ?? '',
    name: row.name ?? '',
    status: row.status === 'suspended' ? 'suspended' : 'active',
    isSimulated: row.is_simulated === true,
    timeZone: row.time_zone ?? 'Etc/UTC',
    language: row.language ?? 'en',
    planId: row.plan_id ?? '',
    createdAt: row.created_at ?? new Date(0),
  }
}
