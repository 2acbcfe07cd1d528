import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ importId: z.uuid() })
const outputSchema = z.object({ measured: z.int(), notMeasurable: z.int(), waiting: z.int() })

/** Measures what verified changes brought, as soon as new days of search performance are there. */
export const contract = defineContract({ id: 'measure-outcomes', version: 1, input: inputSchema, output: outputSchema })

export const steps = defineSteps(contract.id, {
  findChanges: step<Record<string, never>, { proposalIds: readonly string[] }>({ retry: { maxAttempts: 5 } }),
  measure: step<{ readonly proposalId: string }, { outcome: 'measured' | 'not-measurable' | 'waiting' | 'none' }>({ retry: { maxAttempts: 5 } }),
})
