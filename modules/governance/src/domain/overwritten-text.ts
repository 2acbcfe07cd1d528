import type { Json } from '@bizosaas/kernel'

/** What a runner reports in `result.overwritten`: the sentence about somebody's edit that our write replaced unseen. Null where nothing was. */
export function overwrittenText(result: Json): string | null {
  const text = fieldOf({ value: fieldOf({ value: result, name: 'overwritten' }), name: 'text' })
  return typeof text === 'string' ? text : null
}

function fieldOf({ value, name }: { value: unknown; name: string }): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
