import type { Executor } from '@bizosaas/governance'
import { type ProposalId, type TenantId, toId } from '@bizosaas/kernel'
import type { ActionOutcome, ExecuteInput, ExecutionDoor } from '@bizosaas/workflows'

/** Governance's executor as the workflow calls it. */
export function createExecutionDoor(executor: Executor): ExecutionDoor {
  return {
    async open(call) {
      const opened = await executor.openExecution(execution(call))
      if (opened.kind === 'opened') return { kind: 'open', actions: opened.actions.map(({ index }) => index) }
      return { kind: 'refused', code: opened.kind === 'refused' ? opened.code : `proposal-is-${opened.state}` }
    },
    async run({ actionIndex, again, ...call }): Promise<ActionOutcome> {
      const outcome = await executor.runAction({ ...execution(call), index: actionIndex, again })
      switch (outcome.kind) {
        case 'done':
        case 'excluded':
          return { kind: 'done' }
        case 'unknown':
          return { kind: 'unknown' }
        case 'refused':
          return { kind: 'failed', code: outcome.code, isTransient: false, retryAfterMs: null }
        case 'failed':
          return { kind: 'failed', code: outcome.code, isTransient: outcome.isTransient, retryAfterMs: outcome.retryAfterMs }
      }
    },
    async readBack({ actionIndex, ...call }) {
      const seen = await executor.readBackAction({ ...execution(call), index: actionIndex })
      return seen.kind === 'as-approved' ? { kind: 'as-approved' } : { kind: 'different', code: 'vendor-write-not-kept' }
    },
    async close(call) {
      const { state } = await executor.closeExecution(execution(call))
      return { state }
    },
  }
}

function execution({ tenantId, proposalId, version }: Pick<ExecuteInput, 'proposalId' | 'version'> & { readonly tenantId: string }) {
  return { tenantId: toId<TenantId>(tenantId), proposalId: toId<ProposalId>(proposalId), version }
}
