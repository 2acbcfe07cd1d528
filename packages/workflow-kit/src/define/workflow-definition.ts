import type { WorkflowContext } from '../port/workflow-context.ts'
import { parseAs } from './parse-as.ts'
import type { WorkflowContract } from './workflow-contract.ts'

/** A workflow as engines hold it: input is parsed before the code runs, output before the run is recorded. */
export interface WorkflowDefinition {
  readonly contract: WorkflowContract<unknown, unknown>
  execute(ctx: WorkflowContext, input: unknown): Promise<unknown>
}

/**
 * Binds plain async code to its contract. The code's only effects are calls of `ctx`: no clock, no random, no I/O.
 * @example
 * export const seoHealthGuardian = defineWorkflow(contract, async (ctx, { siteId }) => {
 *   const crawl = await ctx.run(steps.crawlSite, { siteId })
 *   return { pages: crawl.pages }
 * })
 */
export function defineWorkflow<I, O>(contract: WorkflowContract<I, O>, run: (ctx: WorkflowContext, input: I) => Promise<O>): WorkflowDefinition {
  return {
    contract,
    async execute(ctx, input) {
      const parsed = parseAs(contract.input, { value: input, code: 'workflow-input-invalid' })
      return parseAs(contract.output, { value: await run(ctx, parsed), code: 'workflow-output-invalid' })
    },
  }
}
