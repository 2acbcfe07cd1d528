import type { RunJournal } from '../../port/run-journal.ts'

/** A run journal that remembers what it was told, one line each. */
export interface MemoryJournal extends RunJournal {
  of(id: string): readonly string[]
}

export function createMemoryJournal(): MemoryJournal {
  const lines: { id: string; line: string }[] = []
  return {
    of: (id) => lines.filter((entry) => entry.id === id).map(({ line }) => line),
    async started({ id, tenantId }) {
      lines.push({ id, line: `started for ${tenantId}` })
    },
    async status({ id, status }) {
      lines.push({ id, line: `status ${JSON.stringify(status)}` })
    },
    async finished({ id, outcome }) {
      lines.push({ id, line: `finished ${outcome.state}` })
    },
  }
}
