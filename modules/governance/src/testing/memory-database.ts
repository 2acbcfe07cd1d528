import { AsyncLocalStorage } from 'node:async_hooks'
import type { AgencyScope, AnyScope, Scopes, TenantId } from '@bizosaas/kernel'
import { createMemoryPeople, type MemoryPeople } from './memory-people.ts'
import { emptyState, type MemoryState } from './memory-state.ts'

export type Channel = 'bizosaas_outbox' | 'bizosaas_live'

/** Rows in memory behind the same scopes as PostgreSQL's: one transaction after the other, and what throws leaves nothing behind. */
export interface MemoryDatabase {
  readonly scopes: Scopes
  readonly given: MemoryPeople
  /** The rows as the transaction of this scope sees them. Throws when the scope has ended. */
  state(scope: AnyScope): MemoryState
  /** Replaces rows, until the transaction ends or is rolled back. */
  change(scope: AnyScope, change: (state: MemoryState) => Partial<MemoryState>): void
  /** The tenants whose rows a scope over many sees. */
  visible(scope: AgencyScope): ReadonlySet<TenantId>
  /** Heard by the listeners when the transaction commits. */
  notify(scope: AnyScope, notice: { channel: Channel; payload: string }): void
  listen(channel: Channel, onNotify: (payload: string) => void): void
}

export function createMemoryDatabase(): MemoryDatabase {
  const open = new WeakSet<AnyScope>()
  const inside = new AsyncLocalStorage<true>()
  const listeners: { channel: Channel; onNotify: (payload: string) => void }[] = []
  let state = emptyState
  let notices: { channel: Channel; payload: string }[] = []
  let last: Promise<unknown> = Promise.resolve()

  const people = createMemoryPeople((change) => {
    state = { ...state, ...change(state) }
  })

  function transaction<S extends AnyScope, T>(enter: () => S, fn: (scope: S) => Promise<T>): Promise<T> {
    if (inside.getStore() === true) throw new TypeError('a transaction was opened inside another one: it would wait for itself')
    const turn = last.then(() => inside.run(true, () => play(enter, fn)))
    last = turn.catch(() => undefined)
    return turn
  }

  function deliver({ channel, payload }: { channel: Channel; payload: string }): void {
    for (const { onNotify } of listeners.filter((listener) => listener.channel === channel)) onNotify(payload)
  }

  async function play<S extends AnyScope, T>(enter: () => S, fn: (scope: S) => Promise<T>): Promise<T> {
    const before = state
    const scope = enter()
    open.add(scope)
    notices = []
    try {
      const result = await fn(scope)
      for (const notice of notices) deliver(notice)
      return result
    } catch (problem) {
      state = before
      throw problem
    } finally {
      open.delete(scope)
    }
  }

  const stateOf = (scope: AnyScope): MemoryState => {
    if (!open.has(scope)) throw new TypeError(`the ${scope.kind} scope has ended`)
    return state
  }
  return {
    given: people.given,
    scopes: {
      withTenant: async (call, fn) => transaction(() => people.enterTenant(call), fn),
      withAgency: async (call, fn) => transaction(() => people.enterAgency(call), fn),
      withPlatform: async (purpose, fn) => transaction(() => ({ kind: 'platform', purpose }), fn),
    },
    state: stateOf,
    change(scope, change) {
      state = { ...stateOf(scope), ...change(stateOf(scope)) }
    },
    visible: people.visible,
    notify(scope, notice) {
      stateOf(scope)
      notices.push(notice)
    },
    listen: (channel, onNotify) => void listeners.push({ channel, onNotify }),
  }
}
