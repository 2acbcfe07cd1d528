import type { TextQuery } from '@bizosaas/db'
import type { AgencyScope, ProposalId, TenantScope } from '@bizosaas/kernel'
import type { QueueFilter } from '../ports/proposal-store.ts'
import { summaryColumns, tenantJson } from './summary-json.ts'

interface Wanted {
  readonly scope: TenantScope | AgencyScope
  readonly filter: QueueFilter
}

/** Up to so many tenants are each asked for their newest rows; with more, the newest rows of all are walked until a page is full. */
const fewTenants = 50
/** Written into the text, because a plan that is kept for any number of rows reads too many; two sizes, so that there are few texts. */
const pageSizes = [25, 100]

/**
 * The summaries of a page and at least one more, newest first. Only the conditions that apply are in the text, so that each text has one
 * good plan. Over all tenants there are two ways: a member of staff with 3 of 1,000 tenants must not walk past the rows of the other 997.
 */
export function proposalsQuery({ scope, filter }: Wanted): TextQuery {
  const values: unknown[] = []
  const conditions = conditionsOf({ filter, place: (value) => `$${values.push(value)}` })
  const newest = `order by p.id desc limit ${(pageSizes.find((most) => filter.limit <= most) ?? filter.limit) + 1}`
  const page = (own: readonly string[]) => `select * from proposal p where ${[...own, ...conditions, 'true'].join(' and ')} ${newest}`
  if (scope.kind === 'tenant') return oneTenant({ page: page([`p.tenant_id = $${values.push(scope.tenantId)}`]), values })
  if (filter.tenantId !== undefined) return manyTenants({ page: page([]), values })
  const fromFew = `select p.* from visible v cross join lateral (${page(['p.tenant_id = v.id'])}) p where (select few from visible_few) ${newest}`
  return manyTenants({ page: `(${fromFew}) union all (${page(['not (select few from visible_few)'])})`, values })
}

/** The summary of one proposal. */
export function proposalQuery({ tenantId }: TenantScope, id: ProposalId): TextQuery {
  return oneTenant({ page: 'select * from proposal p where p.tenant_id = $1 and p.id = $2', values: [tenantId, id] })
}

type Page = { readonly page: string; readonly values: readonly unknown[] }

function oneTenant({ page, values }: Page): TextQuery {
  const columns = summaryColumns({ tenant: `(select ${tenantJson} from current_tenant t)` })
  return { text: `select ${columns.join(', ')} from (${page}) p order by p.id desc`, values, columns: columns.length }
}

function manyTenants({ page, values }: Page): TextQuery {
  const columns = summaryColumns({ tenant: 'owner.shown' })
  const text = `
    with visible as materialized (select id, slug, name, is_simulated from visible_tenant),
    visible_few as materialized (select count(*) <= ${fewTenants} as few from (select from visible limit ${fewTenants + 1}) counted),
    page as materialized (${page}),
    owner as materialized (select t.id, ${tenantJson} as shown from visible t where t.id in (select tenant_id from page))
    select ${columns.join(', ')} from page p join owner on owner.id = p.tenant_id order by p.id desc`
  return { text, values, columns: columns.length }
}

function conditionsOf({ filter, place }: { filter: QueueFilter; place: (value: unknown) => string }): readonly string[] {
  const { group, tenantId, risk, findingCode, agentId, undoes, states, cursor } = filter
  return [
    ...(group === 'all' ? [] : [`p.state_group = ${place(group)}`]),
    ...(tenantId === undefined ? [] : [`p.tenant_id = ${place(tenantId)}`]),
    ...(risk === undefined ? [] : [`p.risk = ${place(risk)}`]),
    ...(findingCode === undefined ? [] : [`${place(findingCode)} = any (p.finding_codes)`]),
    ...(agentId === undefined ? [] : [`p.proposed_by = ${place(`agent:${agentId}`)}`]),
    ...(undoes === undefined ? [] : [`p.undoes = ${place(undoes)}`]),
    ...(states === undefined ? [] : [`p.state = any (${place(states)}::text[])`]),
    ...(cursor === undefined ? [] : [`p.id < ${place(cursor)}`]),
  ]
}
