import type { QueryArrayConfig } from 'pg'
import type { TextQuery } from './text-rows-of.ts'

const asText = (value: unknown) => value

/** What the driver needs to give rows of texts. */
export function textStatement({ text, values }: Pick<TextQuery, 'text' | 'values'>): QueryArrayConfig {
  return { text, values: [...values], rowMode: 'array', types: { getTypeParser: () => asText } }
}
