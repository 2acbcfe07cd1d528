import { appError, type Clock, type TenantId } from '@bizosaas/kernel'
import type { Pool } from 'pg'
import { databaseError } from './database-error.ts'

/** Which database holds a tenant's rows. */
export type ResolveDatabase = (tenantId: TenantId) => Promise<'pool'>

interface RouterDeps {
  readonly platform: Pool
  readonly clock: Clock
}

const keepMs = 60_000
const mostKept = 20_000

/**
 * Looks a tenant's database up in the routing column and remembers it for a minute. A tenant that is not in the pool is
 * refused with `database-unavailable`, never answered from the pool: a wrong mapping must not show another place's rows.
 */
export function createDatabaseResolver({ platform, clock }: RouterDeps): ResolveDatabase {
  const pooledUntil = new Map<TenantId, number>()
  return async (tenantId) => {
    const now = clock.now().getTime()
    if ((pooledUntil.get(tenantId) ?? 0) > now) return 'pool'
    const name = await databaseName({ platform, tenantId })
    if (name !== null)
      throw appError('database-unavailable', { details: { reason: `this tenant's rows live in the database ${name}, which is not configured here` } })
    if (pooledUntil.size >= mostKept) pooledUntil.clear()
    pooledUntil.set(tenantId, now + keepMs)
    return 'pool'
  }
}

async function databaseName({ platform, tenantId }: { platform: Pool; tenantId: TenantId }): Promise<string | null> {
  try {
    const { rows } = await platform.query<{ name: string | null }>('select database_name as name from tenant where id = $1', [tenantId])
    return rows[0]?.name ?? null // an unknown tenant is the pool's to refuse
  } catch (problem) {
    throw databaseError(problem)
  }
}
