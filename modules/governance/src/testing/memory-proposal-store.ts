import { appError } from '@bizosaas/kernel'
import { transition } from '../domain/proposal-state.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { createMemoryProposalAnswers } from './memory-proposal-answers.ts'
import { createMemoryProposalNotes } from './memory-proposal-notes.ts'
import { createMemoryProposalQueue } from './memory-proposal-queue.ts'
import { createMemoryProposalReader } from './memory-proposal-reader.ts'
import { createMemoryProposalRows } from './memory-proposal-rows.ts'
import { createMemoryProposalVersions } from './memory-proposal-versions.ts'

export function createMemoryProposalStore(db: MemoryDatabase): ProposalStore {
  const rows = createMemoryProposalRows(db)
  return {
    ...createMemoryProposalQueue(db),
    ...createMemoryProposalNotes(db, rows),
    ...createMemoryProposalReader(db, rows),
    ...createMemoryProposalAnswers(db, rows),
    ...createMemoryProposalVersions(db, rows),
    async move(scope, id, { kind, expected, to }) {
      const step = transition({ kind, from: expected, to })
      if (!step.ok) throw appError(step.code, { details: step.details })
      const row = rows.find(scope, id)
      if (row?.state !== expected) return false
      rows.replace(scope, { ...row, state: to })
      return true
    },
    async wait(scope, id, waitsFor) {
      const row = rows.find(scope, id)
      if (row !== undefined) rows.replace(scope, { ...row, waitsFor })
    },
    async assign(scope, id, userId) {
      const row = rows.find(scope, id)
      if (row === undefined || !db.state(scope).people.some((person) => person.id === userId)) return false
      rows.replace(scope, { ...row, assignedTo: userId })
      return true
    },
    async countExecution(scope, id) {
      const row = rows.find(scope, id)
      if (row === undefined) throw appError('proposal-not-found')
      rows.replace(scope, { ...row, execution: row.execution + 1 })
      return row.execution + 1
    },
  }
}
