import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

export const runAgent = defineWorkflow(contract, async (ctx, input) => {
  const { readers } = await ctx.run(steps.begin, input)
  for (const reader of readers) {
    await ctx.setStatus({ phase: 'reading', reader })
    await ctx.run(steps.gather, { ...input, reader })
  }
  await ctx.setStatus({ phase: 'judging' })
  const { planKeys } = await ctx.run(steps.think, input)
  for (const [at, planKey] of planKeys.entries()) {
    await ctx.setStatus({ phase: 'proposing', done: at, total: planKeys.length })
    await ctx.run(steps.propose, { ...input, planKey })
  }
  return ctx.run(steps.close, input)
})
