import { type Listener, rowsOf } from '@bizosaas/db'
import { type Clock, createRounds, type Json, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'

/** One thing that has to happen after a commit. */
export interface OutboxMessage {
  readonly id: string
  readonly tenantId: TenantId
  readonly kind: string
  readonly ref: string
  readonly payload: Json
}

/** Must be idempotent: it is called at least once. What it throws makes the row due again later. */
export type OutboxHandler = (message: OutboxMessage) => Promise<void>

export interface OutboxRelayDependencies {
  readonly scopes: Scopes
  readonly listener: Pick<Listener, 'listen'>
  /** By kind. Rows of other kinds are marked as done: nobody follows them. */
  readonly handlers: Readonly<Record<string, OutboxHandler>>
  readonly clock: Clock
  readonly onError?: (message: { readonly kind: string; readonly id: string }, error: unknown) => void
  /** The look over all tenants, the net under NOTIFY. Default 5,000. */
  readonly lookEveryMs?: number
}

export interface OutboxRelay {
  start(): Promise<void>
  /** Looks once over everything that is due, and returns when it is done. */
  look(): Promise<void>
  /** Ends after what is under way. */
  stop(): Promise<void>
}

interface Pointer {
  readonly id: string
  readonly tenantId: string
}

const actor: SystemActor = { kind: 'system', name: 'outbox' }
const mostPerLook = 200
const longestPauseMs = 5 * 60_000

/**
 * Carries out what committed transactions asked for: at once when PostgreSQL tells, and by a look every few seconds where it did not.
 * Several relays may run: each row is held by one of them while it works (`for update skip locked`).
 */
export function createOutboxRelay(deps: OutboxRelayDependencies): OutboxRelay {
  const { listener, lookEveryMs = 5_000, onError } = deps
  const told = new Set<Promise<void>>()
  let stopListening = async () => {}
  const rounds = createRounds({
    async round() {
      for (const pointer of await duePointers(deps)) await carryOut(deps, pointer)
    },
    restMs: lookEveryMs,
    onError: (error) => onError?.({ kind: 'look', id: '' }, error),
  })
  /** What PostgreSQL tells of waits for no look. */
  const carryOutNow = (pointer: Pointer) => {
    const work = carryOut(deps, pointer).finally(() => told.delete(work))
    told.add(work)
  }
  return {
    async start() {
      stopListening = await listener.listen('bizosaas_outbox', (payload) => {
        const pointer = parsePointer(payload)
        if (pointer === null) rounds.wake()
        else carryOutNow(pointer)
      })
      rounds.wake()
    },
    look: rounds.once,
    async stop() {
      const ended = rounds.stop()
      await stopListening()
      await Promise.allSettled([ended, ...told])
    },
  }
}

async function duePointers({ scopes, clock }: OutboxRelayDependencies): Promise<readonly Pointer[]> {
  return scopes.withPlatform('outbox', async (scope) => {
    const { rows } = await sql<Pointer>`
      select id, tenant_id as "tenantId" from outbox_due where due_at <= ${clock.now()} order by due_at, id limit ${mostPerLook}`.execute(
      rowsOf(scope),
    )
    return rows
  })
}

async function carryOut(deps: OutboxRelayDependencies, pointer: Pointer): Promise<void> {
  const tenantId = toId<TenantId>(pointer.tenantId)
  let kind = 'unknown'
  try {
    await deps.scopes.withTenant({ actor, tenantId }, async (scope) => {
      const { rows } = await sql<Omit<OutboxMessage, 'tenantId'>>`
        select id, kind, ref, payload from outbox where id = ${pointer.id} and done_at is null and due_at <= ${deps.clock.now()}
        for update skip locked`.execute(rowsOf(scope))
      const [row] = rows
      if (row === undefined) return
      kind = row.kind
      await deps.handlers[row.kind]?.({ ...row, tenantId })
      await sql`update outbox set done_at = ${deps.clock.now()}, attempts = attempts + 1 where id = ${row.id}`.execute(rowsOf(scope))
    })
  } catch (error) {
    deps.onError?.({ kind, id: pointer.id }, error)
    await postpone(deps, { tenantId, id: pointer.id }).catch(() => undefined)
  }
}

/** Later and later, at most five minutes: 1 s, 2 s, 4 s, … A suspended tenant keeps its rows until it is restored. */
async function postpone({ scopes, clock }: OutboxRelayDependencies, { tenantId, id }: { tenantId: TenantId; id: string }): Promise<void> {
  await scopes.withTenant({ actor, tenantId }, async (scope) => {
    await sql`
      update outbox set attempts = attempts + 1, due_at = ${clock.now()}::timestamptz + least(1000 * power(2, least(attempts, 20)), ${longestPauseMs}) * interval '1 millisecond'
      where id = ${id} and done_at is null`.execute(rowsOf(scope))
  })
}

function parsePointer(payload: string): Pointer | null {
  try {
    const value: unknown = JSON.parse(payload)
    if (typeof value !== 'object' || value === null || !('id' in value) || !('tenantId' in value)) return null
    return typeof value.id === 'string' && typeof value.tenantId === 'string' ? { id: value.id, tenantId: value.tenantId } : null
  } catch {
    return null
  }
}
