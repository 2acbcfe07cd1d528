import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

export const measureOutcomes = defineWorkflow(contract, async (ctx) => {
  const { proposalIds } = await ctx.run(steps.findChanges, {})
  const count = { measured: 0, 'not-measurable': 0, waiting: 0, none: 0 }
  for (const [at, proposalId] of proposalIds.entries()) {
    await ctx.setStatus({ phase: 'measuring', done: at, total: proposalIds.length })
    count[(await ctx.run(steps.measure, { proposalId })).outcome] += 1
  }
  return { measured: count.measured, notMeasurable: count['not-measurable'], waiting: count.waiting }
})
