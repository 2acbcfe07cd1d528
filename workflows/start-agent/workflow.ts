import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

export const startAgent = defineWorkflow(contract, (ctx, input) => ctx.run(steps.startAgent, input))
