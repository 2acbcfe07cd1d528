import type { Json } from '@bizosaas/kernel'

/** A value as it would travel: dates become text, undefined fields go. */
export function toJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
