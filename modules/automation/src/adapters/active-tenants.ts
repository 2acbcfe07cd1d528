import { rowsOf } from '@bizosaas/db'
import { type Scopes, type TenantId, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'

/** The tenants that what goes on in the background visits, one after the other. */
export async function activeTenants(
  scopes: Pick<Scopes, 'withPlatform'>,
  { isSimulatedToo }: { isSimulatedToo: boolean },
): Promise<readonly TenantId[]> {
  return scopes.withPlatform('upkeep', async (scope) => {
    const { rows } = await sql<{ id: string }>`
      select id from tenant where status = 'active' and (${isSimulatedToo} or not is_simulated) order by id`.execute(rowsOf(scope))
    return rows.map(({ id }) => toId<TenantId>(id))
  })
}
