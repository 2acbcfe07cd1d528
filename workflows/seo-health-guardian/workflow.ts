import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'

export const seoHealthGuardian = defineWorkflow(contract, async (ctx, { connectionId }) => {
  const childId = `${ctx.workflowId}/run-agent`
  const { runId, agentId } = await ctx.run(steps.queueRun, { connectionId, childId })
  const counts = await ctx.child(runAgent, { runId, agentId, connectionId }, { id: childId })
  return { agentRunId: runId, ...counts }
})
