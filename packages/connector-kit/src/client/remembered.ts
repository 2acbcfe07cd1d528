import type { Clock } from '@bizosaas/kernel'
import type { z } from 'zod'

interface Question<Schema extends z.ZodType> {
  /** What this process knows of the account, and the time. */
  readonly context: { readonly memo: Map<string, unknown>; readonly clock: Clock }
  readonly key: string
  /** Plain data without transforms: what comes out of the memory is parsed with it. */
  readonly schema: Schema
  readonly forMs: number
  readonly read: () => Promise<z.output<Schema>>
}

/**
 * A fact about an account that seldom changes, asked once for all uses of a while: the version of a plugin, the rights of the user.
 * Questions at the same time share one call; a failed one is not remembered.
 *
 * @example
 * remembered({ context, key: 'plan', schema: planSchema, forMs: 60_000, read: () => api.getPlan() })
 */
export async function remembered<Schema extends z.ZodType>({ context, key, schema, forMs, read }: Question<Schema>): Promise<z.output<Schema>> {
  const { memo, clock } = context
  const now = clock.now().getTime()
  const kept = keptOf(memo.get(key))
  if (kept !== null && now < kept.until) {
    const parsed = schema.safeParse(await kept.answer)
    if (parsed.success) return parsed.data
  }
  const entry = { until: now + forMs, answer: read() }
  memo.set(key, entry)
  try {
    return await entry.answer
  } catch (error) {
    if (memo.get(key) === entry) memo.delete(key)
    throw error
  }
}

/** Keeps a fact that was learnt on the way to another. */
export function remember({ context, key, forMs, value }: Pick<Question<z.ZodType>, 'context' | 'key' | 'forMs'> & { value: unknown }): void {
  context.memo.set(key, { until: context.clock.now().getTime() + forMs, answer: Promise.resolve(value) })
}

function keptOf(value: unknown): { until: number; answer: Promise<unknown> } | null {
  if (typeof value !== 'object' || value === null || !('until' in value) || !('answer' in value)) return null
  const { until, answer } = value
  return typeof until === 'number' && answer instanceof Promise ? { until, answer } : null
}
