import type { AgencyScope, TenantScope } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'

/** The view that names the tenants a scope may see; row level security has already chosen the rows. */
export function tenantView(scope: TenantScope | AgencyScope): RawBuilder<unknown> {
  return sql.table(scope.kind === 'agency' ? 'visible_tenant' : 'current_tenant')
}

/** A tenant beside a row, as one JSON column named `tenant`. */
export const tenantColumn = sql`json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'isSimulated', t.is_simulated) as tenant`
