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
  const planned = input.isHeld === true ? [] : planKeys
  for (const [at, planKey] of planned.entries()) {
    await ctx.setStatus({ phase: 'proposing', done: at, total: planned.length })
    await ctx.run(steps.propose, { ...input, planKey })
  }
  return ctx.run(steps.close, input)
})
