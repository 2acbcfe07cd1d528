import type { AgencyScope, TenantScope } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'

interface NewestRows {
  readonly scope: TenantScope | AgencyScope
  readonly table: string
  /** The column of type uuid that sorts by time; the table has an index on it, and one on the tenant and it. */
  readonly order: string
  /** On the table under the name `r`. */
  readonly conditions: readonly RawBuilder<unknown>[]
  /** How many the page shows; `r` has at least one more where there are more. */
  readonly limit: number
}

/** Written into the text, because a plan that is kept for any number of rows reads too many; two sizes, so that there are few texts. */
const pageSizes = [25, 100]
/** Up to so many tenants are each asked for their newest rows; with more, the newest rows of all are walked until there are enough. */
const fewTenants = sql.lit(50)
const oneMore = sql.lit(51)

/**
 * Named subqueries for lists that go over tenants: `r`, the newest rows, and `t`, the tenants a scope may see. Over all tenants there are two
 * ways: a member of staff with 3 of 1,000 tenants must not walk past the rows of the other 997.
 *
 * @example
 * sql`with ${newestRows({ scope, table: 'agent_run', order: 'id', conditions: [], limit: 25 })} select r.id, t.name from r join t on t.id = r.tenant_id order by r.id desc`
 */
export function newestRows({ scope, table, order, conditions, limit }: NewestRows): RawBuilder<unknown> {
  const size = pageSizes.find((most) => limit <= most) ?? limit
  const newest = sql`order by r.${sql.ref(order)} desc limit ${sql.lit(size + 1)}`
  const from = (own: readonly RawBuilder<unknown>[]) => sql`select r.* from ${sql.table(table)} r where ${all([...own, ...conditions])} ${newest}`
  if (scope.kind === 'tenant') return sql`t as (select * from current_tenant), r as (${from([])})`
  return sql`
    t as materialized (select * from visible_tenant),
    t_few as materialized (select count(*) <= ${fewTenants} as few from (select from t limit ${oneMore}) counted),
    r as (
      (select r.* from t cross join lateral (${from([sql`r.tenant_id = t.id`])}) r where (select few from t_few) ${newest})
      union all
      (${from([sql`not (select few from t_few)`])}))`
}

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
