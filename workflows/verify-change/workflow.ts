import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

/** Caches forget within minutes, or an hour: later than that a person looks. */
const pausesMs = [10_000, 2 * 60_000, 15 * 60_000, 60 * 60_000]

export const verifyChange = defineWorkflow(contract, async (ctx, input) => {
  for (let look = 1; ; look += 1) {
    const { verdict } = await ctx.run(steps.lookAtPages, { ...input, look })
    const pauseMs = pausesMs[look - 1]
    if (verdict !== 'not-yet-public' || pauseMs === undefined) return { verdict, looks: look }
    await ctx.setStatus({ phase: 'not-yet-public', look })
    await ctx.sleep(pauseMs)
  }
})
