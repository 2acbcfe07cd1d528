import { rowsOf } from '@bizosaas/db'
import type { PlatformScope, UserId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { type PersonAccess, tenantsOf } from '../domain/person.ts'

/** Puts an access in place of every role and tenant a person had. Prospects that staff began stay with them while they are staff. */
export async function writeAccess(scope: PlatformScope, { id, access }: { id: UserId; access: PersonAccess }): Promise<void> {
  const rows = rowsOf(scope)
  await rows.updateTable('app_user').set({ agency_role: access.role }).where('id', '=', id).execute()
  await rows.deleteFrom('membership').where('user_id', '=', id).execute()
  await sql`
    delete from staff_assignment s using tenant t
    where s.user_id = ${id} and t.id = s.tenant_id and (t.status <> 'prospect' or ${access.role !== 'platform_admin'})`.execute(rows)
  const tenantIds = tenantsOf(access)
  if (tenantIds.length === 0) return
  if (access.role === 'platform_admin')
    await rows
      .insertInto('staff_assignment')
      .values(tenantIds.map((tenantId) => ({ user_id: id, tenant_id: tenantId })))
      .execute()
  if (access.role === null)
    await rows
      .insertInto('membership')
      .values(access.tenants.map(({ tenantId, role }) => ({ user_id: id, tenant_id: tenantId, role })))
      .execute()
}
