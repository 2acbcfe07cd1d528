import { type Listener, rowsOf } from '@bizosaas/db'
import { type Clock, createRounds, type Scopes, type TenantId, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'

/** Where something is due; what it is stands in the tenant. */
export interface DuePointer {
  readonly tenantId: TenantId
  readonly ref: string
}

/** Sees to it, and so moves or removes the pointer. It is called at least once and by several processes: whoever holds the row works. */
export type DueHandler = (pointer: DuePointer) => Promise<void>

export interface DueRelayDependencies {
  readonly scopes: Scopes
  readonly listener: Pick<Listener, 'listen'>
  /** By kind. Pointers of other kinds are left alone. */
  readonly handlers: Readonly<Record<string, DueHandler>>
  readonly clock: Clock
  readonly onError?: (pointer: { readonly kind: string; readonly ref: string }, error: unknown) => void
  /** The longest sleep, default 5,000: the net under NOTIFY. */
  readonly lookEveryMs?: number
}

export interface DueRelay {
  start(): Promise<void>
  /** Sees to all that is due, and returns when it is done. */
  look(): Promise<void>
  /** Ends after what is under way. */
  stop(): Promise<void>
}

interface FoundPointer extends DuePointer {
  readonly kind: string
}

const mostPerLook = 200
const atOnce = 6
/** What another process holds is still due: it must not be asked for without a pause. */
const leastSleepMs = 50
/** After a failure a pointer waits this long, so that it does not hold up the others. */
const postponeSeconds = 60

/** Finds what is due without opening any tenant: it sleeps until the next moment, and is woken when a sooner one is committed. */
export function createDueRelay(deps: DueRelayDependencies): DueRelay {
  const { listener, lookEveryMs = 5_000, onError } = deps
  let stopListening = async () => {}
  const rounds = createRounds({
    round: () => seeToAll(deps),
    restMs: () => untilNextMs(deps, lookEveryMs),
    onError: (error) => onError?.({ kind: 'look', ref: '' }, error),
  })
  return {
    async start() {
      stopListening = await listener.listen('bizosaas_due', rounds.wake)
      rounds.wake()
    },
    look: rounds.once,
    async stop() {
      const ended = rounds.stop()
      await stopListening()
      await ended
    },
  }
}

/** What stays due although it was seen to is held by another process, or for the next look. */
async function seeToAll(deps: DueRelayDependencies): Promise<void> {
  const seen = new Set<string>()
  for (;;) {
    const found = await duePointers(deps)
    const left = found.filter((pointer) => !seen.has(keyOf(pointer)))
    for (const pointer of left) seen.add(keyOf(pointer))
    const isLast = found.length < mostPerLook || left.length === 0
    const seeToNext = async () => {
      for (let pointer = left.shift(); pointer !== undefined; pointer = left.shift()) await seeTo(deps, pointer)
    }
    await Promise.all(Array.from({ length: atOnce }, seeToNext))
    if (isLast) return
  }
}

function keyOf({ tenantId, kind, ref }: FoundPointer): string {
  return `${tenantId} ${kind} ${ref}`
}

async function duePointers({ scopes, clock, handlers }: DueRelayDependencies): Promise<readonly FoundPointer[]> {
  return scopes.withPlatform('due', async (scope) => {
    const { rows } = await sql<{ tenantId: string; kind: string; ref: string }>`
      select tenant_id as "tenantId", kind, ref from due where due_at <= ${clock.now()} and kind = any (${Object.keys(handlers)})
      order by due_at limit ${mostPerLook}`.execute(rowsOf(scope))
    return rows.map(({ tenantId, kind, ref }) => ({ tenantId: toId<TenantId>(tenantId), kind, ref }))
  })
}

async function seeTo(deps: DueRelayDependencies, pointer: FoundPointer): Promise<void> {
  try {
    await deps.handlers[pointer.kind]?.(pointer)
  } catch (error) {
    deps.onError?.(pointer, error)
    await postpone(deps, pointer).catch(() => {})
  }
}

async function postpone({ scopes, clock }: DueRelayDependencies, { tenantId, kind, ref }: FoundPointer): Promise<void> {
  await scopes.withPlatform('due', async (scope) => {
    await sql`
      update due set due_at = ${clock.now()}::timestamptz + ${postponeSeconds} * interval '1 second'
      where tenant_id = ${tenantId} and kind = ${kind} and ref = ${ref}`.execute(rowsOf(scope))
  })
}

async function untilNextMs({ scopes, clock, handlers }: DueRelayDependencies, longestMs: number): Promise<number> {
  try {
    return await scopes.withPlatform('due', async (scope) => {
      const { rows } = await sql<{ dueAt: Date | null }>`select min(due_at) as "dueAt" from due where kind = any (${Object.keys(handlers)})`.execute(
        rowsOf(scope),
      )
      const [{ dueAt = null } = {}] = rows
      return dueAt === null ? longestMs : Math.min(longestMs, Math.max(leastSleepMs, dueAt.getTime() - clock.now().getTime()))
    })
  } catch {
    return longestMs
  }
}
