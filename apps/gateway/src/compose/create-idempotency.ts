import { createHash } from 'node:crypto'
import { rowsOf } from '@bizosaas/db'
import type { Idempotency, IdempotentCall } from '@bizosaas/http-kit'
import { actorRef, appError, canonicalJson, type Json, type Scopes } from '@bizosaas/kernel'

/** How long a request may be under way before its key is free again: a process that died must not block a person for ever. */
const abandonedAfterMs = 60_000

/** Remembers the first answer of a key in the tenant's own rows. The key's row is claimed before the work and filled in after it. */
export function createIdempotency({ scopes }: { scopes: Scopes }): Idempotency {
  return {
    async once(call) {
      const digest = digestOf(call)
      const earlier = await claim({ scopes, call, digest })
      if (earlier !== null) return earlier.reply
      try {
        const reply = await call.run()
        await scopes.withTenant(call, (scope) =>
          rowsOf(scope)
            .updateTable('idempotency_key')
            .set({ reply: JSON.stringify(reply), answered_at: new Date() })
            .where('key', '=', keyOf(call))
            .execute(),
        )
        return reply
      } catch (error) {
        // A request that failed did nothing, so the same key may try again.
        await scopes.withTenant(call, (scope) => rowsOf(scope).deleteFrom('idempotency_key').where('key', '=', keyOf(call)).execute())
        throw error
      }
    },
  }
}

async function claim({ scopes, call, digest }: { scopes: Scopes; call: IdempotentCall; digest: string }): Promise<{ reply: unknown } | null> {
  return scopes.withTenant(call, async (scope) => {
    const rows = rowsOf(scope)
    const abandoned = new Date(Date.now() - abandonedAfterMs)
    await rows
      .deleteFrom('idempotency_key')
      .where('key', '=', keyOf(call))
      .where('answered_at', 'is', null)
      .where('claimed_at', '<', abandoned)
      .execute()
    const { numInsertedOrUpdatedRows } = await rows
      .insertInto('idempotency_key')
      .values({ tenant_id: call.tenantId, key: keyOf(call), digest, claimed_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return null
    const earlier = await rows
      .selectFrom('idempotency_key')
      .select(['digest', 'reply', 'answered_at'])
      .where('key', '=', keyOf(call))
      .executeTakeFirst()
    if (earlier !== undefined && earlier.digest !== digest) throw appError('idempotency-key-reused')
    if (earlier?.answered_at == null) throw appError('idempotency-key-in-flight')
    return { reply: earlier.reply }
  })
}

/** Of one person and one route: nobody meets another's answer by guessing a key. */
function keyOf({ actor, route, key }: IdempotentCall): string {
  return createHash('sha256')
    .update(`${actorRef(actor)}\n${route}\n${key}`)
    .digest('hex')
}

function digestOf({ input }: IdempotentCall): string {
  const json: Json = JSON.parse(JSON.stringify(input))
  return createHash('sha256').update(canonicalJson(json)).digest('hex')
}
