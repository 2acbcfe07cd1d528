import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ proposalId: z.uuid(), version: z.int().positive() })
const outputSchema = z.object({ verdict: z.enum(['verified', 'not-yet-public', 'different', 'not-checkable']), looks: z.int() })

export type VerifyInput = z.output<typeof inputSchema>
export type VerifyOutput = z.output<typeof outputSchema>
export type Verdict = VerifyOutput['verdict']

/** Looks at each changed page as an anonymous visitor: a write counts only when the visitor sees it. */
export const contract = defineContract({ id: 'verify-change', version: 1, input: inputSchema, output: outputSchema })

export interface LookInput extends VerifyInput {
  /** Counts from 1. */
  readonly look: number
}

export const steps = defineSteps(contract.id, {
  lookAtPages: step<LookInput, { verdict: Verdict }>({ timeoutMs: 5 * 60_000 }),
})
