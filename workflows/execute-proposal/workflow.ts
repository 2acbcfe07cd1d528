import { defineWorkflow, type WorkflowContext } from '@bizosaas/workflow-kit'
import { type ActionInput, type ActionOutcome, contract, steps } from './contract.ts'

const mostTries = 4
const firstPauseMs = 5_000

/**
 * One action after the other; the first that is not done ends it, and what stands behind it is not run.
 * An action of unknown outcome parks the proposal: nothing is repeated blindly.
 */
export const executeProposal = defineWorkflow(contract, async (ctx, input) => {
  const opened = await ctx.run(steps.openExecution, input)
  if (opened.kind === 'refused') return { state: 'failed', done: 0, failed: 0, unknown: 0, notRun: 0 }
  const counts = { done: 0, failed: 0, unknown: 0 }
  for (const [at, actionIndex] of opened.actions.entries()) {
    await ctx.setStatus({ phase: 'executing', done: at, total: opened.actions.length })
    const end = await carryOut(ctx, { ...input, actionIndex, begun: at === 0 ? opened.first : undefined })
    counts[end] += 1
    if (end !== 'done') break
  }
  const { state } = await ctx.run(steps.closeExecution, input)
  return { state, ...counts, notRun: opened.actions.length - counts.done - counts.failed - counts.unknown }
})

interface Carrying extends ActionInput {
  /** What the first try came to, where it was made already. */
  readonly begun: ActionOutcome | undefined
}

async function carryOut(ctx: WorkflowContext, { begun, ...input }: Carrying): Promise<ActionOutcome['kind']> {
  const outcome = await runPatiently(ctx, { ...input, begun })
  if (outcome.kind !== 'done') return outcome.kind
  const readBack = await ctx.run(steps.readBackAction, input)
  return readBack.kind === 'as-approved' ? 'done' : 'failed'
}

/** What passes by itself (a rate limit, a vendor that is down) is tried again after a durable pause. */
async function runPatiently(ctx: WorkflowContext, { begun, ...input }: Carrying): Promise<ActionOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = tries === 1 && begun !== undefined ? begun : await ctx.run(steps.runAction, { ...input, again: tries > 1 })
    if (outcome.kind !== 'failed' || !outcome.isTransient || tries >= mostTries) return outcome
    await ctx.sleep(Math.max(outcome.retryAfterMs ?? 0, firstPauseMs * 2 ** (tries - 1)))
  }
}
