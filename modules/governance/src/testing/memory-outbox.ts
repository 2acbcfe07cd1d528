import type { OutboxId, TenantScope } from '@bizosaas/kernel'
import type { Outbox } from '../ports/outbox.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { demand, type MemoryOutboxEntry } from './memory-state.ts'

export function createMemoryOutbox(db: MemoryDatabase): Outbox {
  const find = (scope: TenantScope, id: OutboxId) => db.state(scope).outbox.find((entry) => entry.tenantId === scope.tenantId && entry.id === id)
  const replace = (scope: TenantScope, changed: MemoryOutboxEntry) => {
    db.change(scope, ({ outbox }) => ({ outbox: outbox.map((entry) => (entry.id === changed.id ? changed : entry)) }))
    tellIfDue(scope, changed)
  }
  const tellIfDue = (scope: TenantScope, { id, kind, ref, dueAt, doneAt }: MemoryOutboxEntry) => {
    if (doneAt !== null || dueAt.getTime() > Date.now()) return
    db.notify(scope, { channel: 'bizosaas_outbox', payload: JSON.stringify({ id, tenantId: scope.tenantId, kind, ref }) })
  }
  return {
    async add(scope, entry) {
      demand(!db.state(scope).outbox.some(({ id }) => id === entry.id), 'this entry is there already')
      const added = { ...entry, tenantId: scope.tenantId, attempts: 0, doneAt: null }
      db.change(scope, ({ outbox }) => ({ outbox: [...outbox, added] }))
      tellIfDue(scope, added)
    },
    async find(scope, wanted) {
      const entry = find(scope, wanted)
      if (entry === undefined) return null
      const { id, kind, ref, payload, dueAt } = entry
      return { id, kind, ref, payload, dueAt }
    },
    async finish(scope, id, at) {
      const entry = find(scope, id)
      if (entry === undefined || entry.doneAt !== null) return false
      replace(scope, { ...entry, doneAt: at })
      return true
    },
    async postpone(scope, id, dueAt) {
      const entry = find(scope, id)
      if (entry !== undefined) replace(scope, { ...entry, dueAt, attempts: entry.attempts + 1 })
    },
    async due(scope, { now, limit }) {
      return db
        .state(scope)
        .outbox.filter(({ dueAt, doneAt }) => doneAt === null && dueAt.getTime() <= now.getTime())
        .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.id < other.id ? -1 : 1))
        .slice(0, limit)
        .map(({ id, tenantId, kind, ref, dueAt }) => ({ id, tenantId, kind, ref, dueAt }))
    },
    async announce(scope, { name, subjectId }) {
      db.notify(scope, { channel: 'bizosaas_live', payload: JSON.stringify({ name, tenantId: scope.tenantId, subjectId }) })
    },
  }
}
