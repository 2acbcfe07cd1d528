import type { Json } from './canonical-json.ts'

/** The plain JSON of a value, as it would stand in a row: what JSON cannot hold is left out, dates become text. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}
