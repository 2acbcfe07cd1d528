import { defineWorkflow } from '@bizosaas/workflow-kit'
import { steps as agentSteps, contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'

export const runCrew = defineWorkflow(contract, async (ctx, input) => {
  const { members } = await ctx.run(steps.begin, input)
  for (let place = 0; place < members; place += 1) {
    await ctx.setStatus({ phase: 'working', done: place, total: members })
    const childId = `${ctx.workflowId}/${place}`
    const member = await ctx.run(steps.queueMember, { ...input, place, childId })
    await ctx.child(runAgent, { ...member, isHeld: true }, { id: childId })
  }
  const { runs } = await ctx.run(steps.settle, input)
  for (const { planKeys, ...member } of runs) {
    await ctx.setStatus({ phase: 'proposing', agent: member.agentId })
    for (const planKey of planKeys) await ctx.run(agentSteps.propose, { ...member, planKey })
    await ctx.run(agentSteps.close, member)
  }
  return ctx.run(steps.close, input)
})
