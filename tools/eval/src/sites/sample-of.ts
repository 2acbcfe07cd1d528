import type { Json } from '@bizosaas/kernel'

export type Item = Record<string, Json>

export interface Sample {
  readonly type: string
  readonly item: Item
  /** Fields without which the item is not complete, each as a path to what is taken away. */
  readonly required: readonly (readonly (string | number)[])[]
}

export function sampleOf(type: string, fields: Item, required: Sample['required']): Sample {
  return { type, item: { '@context': 'https://schema.org', '@type': type, ...fields }, required }
}
