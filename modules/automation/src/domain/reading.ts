import type { Json } from '@bizosaas/kernel'

/** What one reader brought to one run. */
export type Reading = {
  /** Id of the reader. */
  readonly reader: string
  readonly readAt: Date
} & (
  | {
      readonly state: 'read'
      /** null: the reader keeps it in tables of its own. */
      readonly content: Json
      /** SHA-256 of what was read, hex. */
      readonly digest: string
    }
  | { readonly state: 'absent'; readonly reason: string }
)
