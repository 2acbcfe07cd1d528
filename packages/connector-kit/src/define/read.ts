import { type AppError, appError } from '@bizosaas/kernel'
import type { z } from 'zod'

/** How an agent learns when to take an action. */
export interface AgentHint {
  readonly when: string
}

/** One read of one vendor, with its types closed over. */
export interface ReadAction<Api> {
  readonly id: string
  readonly title: string
  readonly risk: 'read'
  readonly agent: AgentHint
  readonly input: z.ZodObject
  readonly output: z.ZodType
  /** An input that works against a fresh simulator; the suite runs it. */
  readonly fixture: unknown
  /** Null where all of the answer comes at once. */
  readonly pages: ReadPages<unknown> | null
  run(call: { api: Api; input: unknown }): Promise<unknown>
}

/** How a read that walks over pages is judged: every item once, and never further than the cap. */
export interface ReadPages<Output> {
  readonly items: (output: Output) => readonly unknown[]
  readonly isComplete: (output: Output) => boolean
  readonly maxPages: number
}

interface ReadDefinition<Api, Input extends z.ZodObject, Output extends z.ZodType> {
  readonly id: string
  readonly title: string
  readonly agent: AgentHint
  readonly input: Input
  readonly output: Output
  readonly fixture: z.input<Input>
  /** For a read that walks over pages; the suite then wants a fresh account with more than one. */
  readonly pages?: ReadPages<z.output<Output>>
  readonly run: (call: { api: Api; input: z.output<Input> }) => Promise<z.output<Output>>
}

/**
 * Makes the `defineRead` of one vendor.
 *
 * @example
 * export const defineRead = readsOf<AcmeApi>()
 */
export function readsOf<Api>() {
  return <Input extends z.ZodObject, Output extends z.ZodType>(definition: ReadDefinition<Api, Input, Output>): ReadAction<Api> => ({
    ...definition,
    risk: 'read',
    pages: definition.pages === undefined ? null : readPages({ pages: definition.pages, schema: definition.output }),
    run: async ({ api, input }) => definition.run({ api, input: parseInput({ schema: definition.input, input }) }),
  })
}

function readPages<Output extends z.ZodType>({ pages, schema }: { pages: ReadPages<z.output<Output>>; schema: Output }): ReadPages<unknown> {
  const { items, isComplete, maxPages } = pages
  return { maxPages, items: (output) => items(schema.parse(output)), isComplete: (output) => isComplete(schema.parse(output)) }
}

/** Throws `action-input-invalid`, naming the fields. */
export function parseInput<Schema extends z.ZodType>({ schema, input }: { schema: Schema; input: unknown }): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error)
}

function invalidInput(error: z.ZodError): AppError {
  const fields = error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }))
  return appError('action-input-invalid', { details: { fields } })
}
