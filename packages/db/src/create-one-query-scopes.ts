import { type Access, appError, assertAllowed, type OneQueryScopes, type Permission, permissionSet } from '@bizosaas/kernel'
import { accessOf, agencyAccessOf } from './access-of.ts'
import { createPool } from './create-pool.ts'
import { agencyPerson, assertAddressed, personOf, toRole } from './entrance.ts'
import { inOneQuery } from './in-one-query.ts'
import type { ResolveDatabase } from './resolve-database.ts'

interface OneQueryOptions {
  readonly urls: { readonly tenant: string; readonly agency: string }
  /** Throws for a tenant whose rows are not in the pool. */
  readonly resolveDatabase: ResolveDatabase
}

/** Most connections, by role. They are apart because of their plans: the texts of these queries have one good plan each, others do not. */
const poolSizes = { tenant: 8, agency: 8 } as const
const settings = { plan_cache_mode: 'force_generic_plan', timezone: 'UTC', default_transaction_read_only: 'on' }

/** The scopes of one query over PostgreSQL. */
export function createOneQueryScopes({ urls, resolveDatabase }: OneQueryOptions): OneQueryScopes & { close(): Promise<void> } {
  const tenant = createPool({ url: urls.tenant, max: poolSizes.tenant, name: 'tenant-query', settings })
  const agency = createPool({ url: urls.agency, max: poolSizes.agency, name: 'agency-query', settings })
  const pools = { pool: tenant }
  return {
    async queryTenant({ actor, tenantId, permission }, fn) {
      assertAddressed({ actor, tenantId })
      return inOneQuery({
        pool: pools[await resolveDatabase(tenantId)],
        enter: { name: 'app.enter_tenant', values: [tenantId, ...personOf(actor)] },
        scope: { kind: 'tenant', tenantId, actor, access: nothingBut(permission) },
        admit: ({ role, features }) => assertAllowed(accessOf({ actor, role: toRole(role), features: features ?? [] }), permission),
        fn,
      })
    },
    async queryAgency({ actor, permission }, fn) {
      const person = agencyPerson(actor)
      return inOneQuery({
        pool: agency,
        enter: { name: 'app.enter_agency', values: personOf(person) },
        scope: { kind: 'agency', actor: person, userId: person.userId, access: nothingBut(permission) },
        admit: ({ role }) => assertAllowed(agencyAccess(role), permission),
        fn,
      })
    },
    async close() {
      await Promise.all([tenant.end(), agency.end()])
    },
  }
}

/** What a scope claims until its query has answered: the one thing it was opened for. `admit` holds the rows back until it is true. */
function nothingBut(permission: Permission): Access {
  const only = permissionSet([permission])
  return { role: null, byRole: only, byPlan: only, effective: only }
}

function agencyAccess(name: string | null): Access {
  const role = toRole(name)
  if (role === null) throw appError('permission-denied-by-role')
  return agencyAccessOf(role)
}
