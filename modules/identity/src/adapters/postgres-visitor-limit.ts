import { rowsOf } from '@bizosaas/db'
import type { PlatformScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { networkOf } from '../domain/network-of.ts'
import { visitorWait, visitorWindowMs } from '../domain/visitor-wait.ts'
import type { VisitorLimit } from '../ports/visitor-limit.ts'

export function createPostgresVisitorLimit(): VisitorLimit {
  return {
    async take(scope, { address, at }) {
      // One after the other, in whatever process: two that count at once would both find a place.
      await sql`select pg_advisory_xact_lock(hashtextextended('visitor_audit', 0))`.execute(rowsOf(scope))
      await forget(scope, at)
      const turn = { beganAt: at, network: networkOf(address) }
      const rows = await rowsOf(scope).selectFrom('visitor_audit').select(['began_at as beganAt', 'network']).execute()
      const waitMs = visitorWait(rows, turn)
      if (waitMs === 0) await rowsOf(scope).insertInto('visitor_audit').values({ began_at: at, network: turn.network }).execute()
      return waitMs
    },
    forget,
  }
}

async function forget(scope: PlatformScope, now: Date): Promise<void> {
  const before = new Date(now.getTime() - visitorWindowMs)
  await rowsOf(scope).deleteFrom('visitor_audit').where('began_at', '<=', before).execute()
}
