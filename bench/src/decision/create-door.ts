import type { Executor } from '@bizosaas/governance'
import { type ProposalId, type TenantId, toId } from '@bizosaas/kernel'
import type { ExecutionDoor } from '@bizosaas/workflows'

/** Governance's executor as `execute-proposal` calls it. */
export function createDoor({ executor, onClosed }: { executor: Executor; onClosed: () => void }): ExecutionDoor {
  const place = ({ tenantId, proposalId, version }: { tenantId: string; proposalId: string; version: number }) => ({
    tenantId: toId<TenantId>(tenantId),
    proposalId: toId<ProposalId>(proposalId),
    version,
  })
  return {
    async open(call) {
      const opened = await executor.openExecution(place(call))
      if (opened.kind !== 'opened') throw new Error(`The execution is ${opened.kind}.`)
      return { kind: 'open', actions: opened.actions.map(({ index }) => index) }
    },
    async run({ actionIndex, again, ...call }) {
      const outcome = await executor.runAction({ ...place(call), index: actionIndex, again })
      if (outcome.kind !== 'done') throw new Error(`The action is ${outcome.kind}.`)
      return { kind: 'done' }
    },
    async readBack({ actionIndex, ...call }) {
      await executor.readBackAction({ ...place(call), index: actionIndex })
      return { kind: 'as-approved' }
    },
    async close(call) {
      const { state } = await executor.closeExecution(place(call))
      onClosed()
      return { state }
    },
  }
}
