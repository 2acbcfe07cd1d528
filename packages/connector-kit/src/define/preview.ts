import type { Json } from '@bizosaas/kernel'

/** How a field is shown on the card. The words are those of governance's `FieldKind`. */
export type FieldKind = 'text' | 'long-text' | 'html' | 'search-title' | 'search-description' | 'image-alt' | 'link' | 'number' | 'flag'

export interface FieldContext {
  readonly imageUrl?: string
  readonly pageUrl?: string
  readonly siteName?: string
}

export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly kind: FieldKind
  readonly before: string | null
  readonly after: string | null
  readonly context?: FieldContext
}

/** The object an action touches: a person can open it, the executor can find it again. */
export interface Target {
  readonly objectKind: string
  readonly objectId: string
  readonly objectLabel: string
  readonly objectUrl: string | null
}

/** What a dry run found by reading the real object. */
export interface Preview<Before = unknown> {
  readonly target: Target
  readonly changes: readonly FieldChange[]
  /** The object's version as it was read; equal later means untouched since. */
  readonly precondition: Json
  /** What a visitor will and will not see, a sentence each. */
  readonly notes: readonly string[]
  /** What undo needs; null where there was nothing before. */
  readonly before: Before
}

/** What a connector's `preview` gives: with the object as it was read, for a write that follows at once. That part is never stored. */
export type Look<Before = unknown, Seen = unknown> = Preview<Before> & { readonly seen?: Seen }
