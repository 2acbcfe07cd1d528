import type { WorkflowOutbox } from '@bizosaas/automation'
import type { ImportFollower } from '@bizosaas/delivery'

/** New days of search performance: what was changed before is measured on them. */
export function createImportFollower({ outbox }: { outbox: WorkflowOutbox }): ImportFollower {
  return {
    async imported(scope, { id, importedBy }) {
      const runId = `${scope.tenantId}/measure-outcomes/${id}`
      await outbox.start(scope, { runId, workflow: 'measure-outcomes', input: { importId: id }, startedBy: importedBy })
    },
  }
}
