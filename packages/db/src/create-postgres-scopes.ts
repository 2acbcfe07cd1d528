import {
  type Actor,
  type AgencyScope,
  appError,
  type Clock,
  type OneQueryScopes,
  type PlatformScope,
  type Scopes,
  systemClock,
  type TenantId,
  type TenantScope,
  type UserActor,
} from '@bizosaas/kernel'
import type { PoolClient } from 'pg'
import { accessOf, agencyAccessOf } from './access-of.ts'
import { createOneQueryScopes } from './create-one-query-scopes.ts'
import { createPool } from './create-pool.ts'
import { agencyPerson, assertAddressed, type Entrance, toRole } from './entrance.ts'
import { inTransaction } from './in-transaction.ts'
import { createDatabaseResolver } from './resolve-database.ts'

/** One login role each; none of them owns a table. */
export interface ScopeUrls {
  readonly tenant: string
  readonly agency: string
  readonly platform: string
}

export interface PostgresScopes extends Scopes, OneQueryScopes {
  /** Ends all connections; scopes that are still open finish first. */
  close(): Promise<void>
}

/** A process that was stopped in the middle of a transaction gives back what it holds: others queue on the head of the audit chain. */
const idleMost = '20s'

/** Most connections this process holds, by role. */
const poolSizes = { tenant: 10, agency: 4, platform: 6 } as const

/**
 * The three scopes over PostgreSQL: begin and the check of who enters are one round trip, and all of it is one transaction.
 *
 * @example
 * const scopes = createPostgresScopes({ urls })
 * const names = await scopes.withTenant({ actor, tenantId }, (scope) => rowsOf(scope).selectFrom('current_tenant').select('name').execute())
 */
export function createPostgresScopes({ urls, clock = systemClock }: { urls: ScopeUrls; clock?: Clock }): PostgresScopes {
  const tenant = createPool({ url: urls.tenant, max: poolSizes.tenant, name: 'tenant', settings: { idle_in_transaction_session_timeout: idleMost } })
  const agency = createPool({ url: urls.agency, max: poolSizes.agency, name: 'agency' })
  const platform = createPool({ url: urls.platform, max: poolSizes.platform, name: 'platform' })
  const pools = { pool: tenant }
  const resolveDatabase = createDatabaseResolver({ platform, clock })
  const oneQuery = createOneQueryScopes({ urls, resolveDatabase })
  return {
    ...oneQuery,
    async withTenant({ actor, tenantId }, fn) {
      assertAddressed({ actor, tenantId })
      const pool = pools[await resolveDatabase(tenantId)]
      const scopeFor = (entrance: Entrance | null) => tenantScope({ actor, tenantId, entrance })
      return inTransaction({ pool, begin: (client) => enterTenant({ client, actor, tenantId }), scopeFor, fn })
    },
    async withAgency({ actor }, fn) {
      const person = agencyPerson(actor)
      return inTransaction({
        pool: agency,
        begin: (client) => enterAgency({ client, person }),
        scopeFor: (entrance) => agencyScope({ person, entrance }),
        fn,
      })
    },
    withPlatform(purpose, fn) {
      const scopeFor = (): PlatformScope => ({ kind: 'platform', purpose })
      return inTransaction({ pool: platform, begin: () => 'begin', scopeFor, fn })
    },
    async close() {
      await Promise.all([tenant.end(), agency.end(), platform.end(), oneQuery.close()])
    },
  }
}

function enterTenant({ client, actor, tenantId }: { client: PoolClient; actor: Actor; tenantId: TenantId }): string {
  const person = actor.kind === 'user' ? client.escapeLiteral(actor.userId) : 'null'
  const session = actor.kind === 'user' ? client.escapeLiteral(actor.sessionId) : 'null'
  return `begin; select * from app.enter_tenant(${client.escapeLiteral(tenantId)}, ${person}, ${session})`
}

function enterAgency({ client, person }: { client: PoolClient; person: UserActor }): string {
  return `begin read only; select * from app.enter_agency(${client.escapeLiteral(person.userId)}, ${client.escapeLiteral(person.sessionId)})`
}

function tenantScope({ actor, tenantId, entrance }: { actor: Actor; tenantId: TenantId; entrance: Entrance | null }): TenantScope {
  const access = accessOf({ actor, role: toRole(entrance?.role), features: entrance?.features ?? [] })
  return { kind: 'tenant', tenantId, actor, access }
}

function agencyScope({ person, entrance }: { person: UserActor; entrance: Entrance | null }): AgencyScope {
  const role = toRole(entrance?.role)
  if (role === null) throw appError('permission-denied-by-role')
  return { kind: 'agency', actor: person, access: agencyAccessOf(role), userId: person.userId }
}
