import type { Execution, Executor } from '@bizosaas/governance'
import { type ProposalId, type TenantId, toId } from '@bizosaas/kernel'
import type { ExecutionDoor } from '@bizosaas/workflows'

/** The executor as the workflow calls it. The sink refuses nothing, so every failure is a final one. */
export function createExecutionDoor(executor: Executor): ExecutionDoor {
  return {
    async open(call) {
      const opened = await executor.openExecution(execution(call))
      if (opened.kind === 'opened') return { kind: 'open', actions: opened.actions.map(({ index }) => index) }
      return { kind: 'refused', code: opened.kind === 'refused' ? opened.code : opened.state }
    },
    async run({ actionIndex, again, ...call }) {
      const outcome = await executor.runAction({ ...execution(call), index: actionIndex, again })
      if (outcome.kind === 'done' || outcome.kind === 'unknown') return { kind: outcome.kind }
      const code = outcome.kind === 'excluded' ? 'internal-error' : outcome.code
      return { kind: 'failed', code, isTransient: false, retryAfterMs: null }
    },
    async readBack({ actionIndex, ...call }) {
      const seen = await executor.readBackAction({ ...execution(call), index: actionIndex })
      return seen.kind === 'as-approved' ? { kind: 'as-approved' } : { kind: 'different', code: 'vendor-write-not-kept' }
    },
    close: (call) => executor.closeExecution(execution(call)),
  }
}

function execution({ tenantId, proposalId, version }: { tenantId: string; proposalId: string; version: number }): Execution {
  return { tenantId: toId<TenantId>(tenantId), proposalId: toId<ProposalId>(proposalId), version }
}
