import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

export const seoHealthGuardian = defineWorkflow(contract, async (ctx, input) => {
  await ctx.setStatus({ phase: 'reading', done: 0, total: null })
  const crawl = await ctx.run(steps.crawlSite, input)
  await ctx.setStatus({ phase: 'judging', done: crawl.pages, total: crawl.pages })
  const { planKeys } = await ctx.run(steps.findFaults, input)
  for (const [at, planKey] of planKeys.entries()) {
    await ctx.setStatus({ phase: 'proposing', done: at, total: planKeys.length })
    await ctx.run(steps.proposeFix, { ...input, planKey })
  }
  return ctx.run(steps.closeRun, input)
})
