import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ proposalId: z.uuid(), version: z.int().positive(), execution: z.int().min(0).default(0) })
const outputSchema = z.object({ state: z.string(), done: z.int(), failed: z.int(), unknown: z.int(), notRun: z.int() })

export type ExecuteInput = z.output<typeof inputSchema>

/** Sends exactly what was approved, action by action, each through governance's executor. Started once per proposal version and try. */
export const contract = defineContract({ id: 'execute-proposal', version: 1, input: inputSchema, output: outputSchema })

export interface ActionInput extends ExecuteInput {
  readonly actionIndex: number
}

export interface RunActionInput extends ActionInput {
  /** One more try of what failed by itself passing. */
  readonly again: boolean
}

export type Opened =
  /** `first` is the outcome of the first action, which began with the opening: a decision waits for nothing in between. */
  { readonly kind: 'open'; readonly actions: readonly number[]; readonly first?: ActionOutcome } | { readonly kind: 'refused'; readonly code: string }
export type ActionOutcome =
  | { readonly kind: 'done' }
  /** Surely not written, or not kept. `isTransient`: passes by itself, so it may be tried again. */
  | { readonly kind: 'failed'; readonly code: string; readonly isTransient: boolean; readonly retryAfterMs: number | null }
  /** Nobody knows: a person settles it. */
  | { readonly kind: 'unknown' }
export type ReadBackOutcome = { readonly kind: 'as-approved' } | { readonly kind: 'different'; readonly code: string }

/** The step itself is not repeated by the engine: what may be repeated, and how, the executor knows from the action's facts. */
const once = { timeoutMs: 3 * 60_000, retry: { maxAttempts: 5, initialMs: 500, maxMs: 10_000 } }

export const steps = defineSteps(contract.id, {
  openExecution: step<ExecuteInput, Opened>(once),
  runAction: step<RunActionInput, ActionOutcome>(once),
  readBackAction: step<ActionInput, ReadBackOutcome>(once),
  closeExecution: step<ExecuteInput, { state: string }>(once),
})
