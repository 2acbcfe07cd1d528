import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'

/** The quick look has to be judged and on screen ten seconds after it was asked for. */
const looks = [
  { name: 'quick', mostPages: 10, mostMs: 4_500 },
  { name: 'whole', mostPages: 200, mostMs: 4 * 60_000 },
] as const

export const auditSite = defineWorkflow(contract, async (ctx, { siteUrl }) => {
  let seen = { pages: 0, findings: 0 }
  for (const { name, ...budget } of looks) {
    const childId = `${ctx.workflowId}/${name}`
    await ctx.setStatus({ phase: name })
    const queued = await ctx.run(steps.queueRun, { childId })
    const { pages, findings } = await ctx.child(runAgent, { ...queued, connectionId: null, publicSite: { url: siteUrl, ...budget } }, { id: childId })
    seen = { pages, findings }
  }
  return seen
})
