import type { RunChange, RunJournal } from '../../port/run-journal.ts'

/** A run journal that remembers what it was told. */
export interface MemoryJournal extends RunJournal {
  /** One line for each state, status and tenant of this run that was new, in order. */
  of(id: string): readonly string[]
  /** What was told of it last. */
  find(id: string): RunChange | null
}

export function createMemoryJournal(): MemoryJournal {
  const told: { tenantId: string; change: RunChange }[] = []
  const of = (id: string) => told.filter(({ change }) => change.id === id)
  return {
    of: (id) => [...new Set(of(id).flatMap(({ change, tenantId }) => [`of ${tenantId}`, change.state, ...statusLine(change.status)]))],
    find: (id) => of(id).at(-1)?.change ?? null,
    async record(tenantId, changes) {
      for (const change of changes) told.push({ tenantId, change })
    },
  }
}

function statusLine(status: unknown): string[] {
  return status === null ? [] : [`status ${JSON.stringify(status)}`]
}
