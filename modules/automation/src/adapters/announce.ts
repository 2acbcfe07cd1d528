import { rowsOf } from '@bizosaas/db'
import type { EventName, TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'

/** Tells the live stream, with the commit, that something changed and where. */
export async function announce(scope: TenantScope, { name, subjectId }: { name: EventName; subjectId: string }): Promise<void> {
  await announceAll(scope, { name, subjectIds: [subjectId] })
}

export async function announceAll(scope: TenantScope, { name, subjectIds }: { name: EventName; subjectIds: readonly string[] }): Promise<void> {
  await sql`select app.announce(${name}, ${scope.tenantId}, id) from unnest(${subjectIds}::text[]) id`.execute(rowsOf(scope))
}
