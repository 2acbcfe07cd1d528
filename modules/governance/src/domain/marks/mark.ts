/** What a person should look at twice in a text that rests on somebody else's words: anything that leads a reader away, or holds the business to a fact. */
export type MarkKind = 'link' | 'email' | 'phone' | 'price' | 'account' | 'name' | 'disguise'

/** One such span of a text: [start, end) in UTF-16 code units, as JavaScript and browsers count. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}
