/** Structural, so that a zod schema fits and this package depends on nothing. */
export interface Parser<T> {
  parse(value: unknown): T
}

/** All that a caller of a workflow needs to know. */
export interface WorkflowContract<I, O> {
  /** Kebab-case, global, part of stored histories. */
  readonly id: string
  readonly version: number
  readonly input: Parser<I>
  readonly output: Parser<O>
  /** Runs of this workflow go through this queue of the engine, one partition per tenant. Without it they start at once. */
  readonly queue?: string
  /** False keeps this workflow's runs out of the run journal. Default true. */
  readonly journal?: boolean
}

/**
 * @example
 * export const contract = defineContract({ id: 'seo-health-guardian', version: 1, input: inputSchema, output: outputSchema })
 */
export function defineContract<I, O>(contract: WorkflowContract<I, O>): WorkflowContract<I, O> {
  return contract
}
