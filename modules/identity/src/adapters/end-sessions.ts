import { rowsOf } from '@bizosaas/db'
import type { PlatformScope, SessionId, UserId } from '@bizosaas/kernel'
import { sql } from 'kysely'

interface Ending {
  readonly userId: UserId
  /** Null ends every one. */
  readonly except: SessionId | null
  readonly at: Date
}

/** Ends sessions of a person, and removes what the sign-in remembers of them: a grant or a cookie of an ended session leads nowhere. */
export async function endSessions(scope: PlatformScope, { userId, except, at }: Ending): Promise<void> {
  await sql`
    update user_session set ended_at = ${at} where user_id = ${userId} and ended_at is null and id is distinct from ${except}::uuid`.execute(
    rowsOf(scope),
  )
  await sql`
    delete from oidc_payload
    where payload ? 'accountId' and split_part(payload ->> 'accountId', '.', 1) = ${userId}
      and split_part(payload ->> 'accountId', '.', 2) is distinct from ${except}::text`.execute(rowsOf(scope))
}
