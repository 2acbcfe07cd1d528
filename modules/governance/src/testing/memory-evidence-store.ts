import type { EvidenceStore } from '../ports/evidence-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { demand } from './memory-state.ts'

export function createMemoryEvidenceStore(db: MemoryDatabase): EvidenceStore {
  return {
    async add(scope, evidence) {
      const isTaken = db.state(scope).evidence.some(({ tenantId, id }) => tenantId === scope.tenantId && id === evidence.id)
      demand(!isTaken, 'this evidence is there already')
      db.change(scope, (state) => ({ evidence: [...state.evidence, { ...evidence, tenantId: scope.tenantId }] }))
    },
    async list(scope, ids) {
      const ours = db.state(scope).evidence.filter(({ tenantId }) => tenantId === scope.tenantId)
      return ids.flatMap((wanted) => ours.find(({ id }) => id === wanted) ?? [])
    },
  }
}
