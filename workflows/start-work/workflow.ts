import { defineWorkflow } from '@bizosaas/workflow-kit'
import { contract, steps } from './contract.ts'

export const startWork = defineWorkflow(contract, (ctx, input) => ctx.run(steps.startWork, input))
