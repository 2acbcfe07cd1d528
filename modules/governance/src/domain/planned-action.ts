import type { ConnectionId, EffectId, Json, Repeat, Reversibility, Risk } from '@bizosaas/kernel'
import type { Mark } from './marks/mark.ts'

/** How a field is shown on the card: as a search result, as an image with its text, as a link, or as plain before and after. */
export type FieldKind = 'text' | 'long-text' | 'html' | 'search-title' | 'search-description' | 'image-alt' | 'link' | 'number' | 'flag'

/** One field that an action changes, exactly as the other system holds it and will hold it. */
export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly kind: FieldKind
  readonly before: string | null
  readonly after: string | null
  /** What the picture of a field needs: the address of the image or of the page. */
  readonly context?: { readonly imageUrl?: string; readonly pageUrl?: string; readonly siteName?: string }
  /** Spans of `after` that a person should look at twice; absent where there are none. */
  readonly marks?: readonly Mark[]
}

/** The object an action touches, so that a person can open it and the executor can find it again. */
export interface ActionTarget {
  readonly system: string
  readonly account: string
  readonly objectKind: string
  readonly objectId: string
  readonly objectLabel: string
  readonly objectUrl: string | null
}

/** What a dry run found: made by reading the real object, never by trusting the caller. */
export interface ActionPreview {
  readonly target: ActionTarget
  readonly changes: readonly FieldChange[]
  /** Describes the object as it was read; the executor compares it with the object right before the write. */
  readonly precondition: Json
  /** What the visitor will and will not see, in a sentence each: side effects, caches, limits. */
  readonly notes: readonly string[]
  readonly isSimulated: boolean
}

/** The facts of one action, from its connector. */
export interface ActionFacts {
  readonly actionId: string
  readonly title: string
  readonly risk: Risk
  readonly repeat: Repeat
  readonly reversibility: Reversibility
}

/** One write of a proposal. What is here, and nothing else, is sealed and sent. */
export interface PlannedAction {
  readonly connectionId: ConnectionId
  /** The account label the connection had at preview time: a swapped account refuses. */
  readonly account: string
  readonly actionId: string
  readonly input: Json
  readonly precondition: Json
  readonly facts: ActionFacts
  readonly preview: Omit<ActionPreview, 'precondition'>
  /** Left out by a person in a later version: shown, sealed as left out, never run. */
  readonly isExcluded: boolean
  /** For undo: fields a person changed after us, left alone. An action that cannot do without them is not run; the others go on. */
  readonly conflicts?: readonly FieldConflict[]
  /** What the proposer's rules alone would write, where a model worded the input. Shown, never sent. */
  readonly rulesText?: string
  /** For undo: the effect this action takes back. */
  readonly undoesEffect?: EffectId | null
}

/** `expected` is what we left there, `found` what is there now. */
export interface FieldConflict {
  readonly field: string
  readonly label?: string
  readonly expected: string | null
  readonly found: string | null
}
