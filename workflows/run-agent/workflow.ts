import { defineWorkflow, type WorkflowContext } from '@bizosaas/workflow-kit'
import { type AskOutcome, contract, type RunAgentInput, steps } from './contract.ts'

export const runAgent = defineWorkflow(contract, async (ctx, input) => {
  const { readers } = await ctx.run(steps.begin, input)
  for (const reader of readers) {
    await ctx.setStatus({ phase: 'reading', reader })
    await ctx.run(steps.gather, { ...input, reader })
  }
  if (await ctx.patched('ask-a-model')) await askModel(ctx, input)
  await ctx.setStatus({ phase: 'judging' })
  const { planKeys } = await ctx.run(steps.think, input)
  const planned = input.isHeld === true ? [] : planKeys
  for (const [at, planKey] of planned.entries()) {
    await ctx.setStatus({ phase: 'proposing', done: at, total: planned.length })
    await ctx.run(steps.propose, { ...input, planKey })
  }
  return ctx.run(steps.close, input)
})

/** One question a step, until an answer fits or may not be mended any more. */
async function askModel(ctx: WorkflowContext, input: RunAgentInput): Promise<void> {
  const { tasks } = await ctx.run(steps.prepare, input)
  for (const [at, task] of tasks.entries()) {
    await ctx.setStatus({ phase: 'asking', done: at, total: tasks.length })
    let next: AskOutcome = 'again'
    for (let attempt = 1; next === 'again'; attempt += 1) ({ next } = await ctx.run(steps.ask, { ...input, task, attempt }))
    if (next === 'stop') return
  }
}
