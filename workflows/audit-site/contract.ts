import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ siteUrl: z.url() })
const outputSchema = z.object({ pages: z.int(), findings: z.int() })

/** Looks at a public site that nobody connected: a few pages first, so that something shows soon, then the whole. It proposes nothing. */
export const contract = defineContract({ id: 'audit-site', version: 1, input: inputSchema, output: outputSchema })

export const steps = defineSteps(contract.id, {
  /** Names the run that carries one look. */
  queueRun: step<{ readonly childId: string }, { runId: string; agentId: string }>(),
})
