/** What can be made new: the guide that shows it, the name its example has there, and where it is written down for others. */
export interface Kind {
  /** In docs/guides. */
  readonly guide: string
  /** The example's name in kebab-case. */
  readonly example: string
  /** Which of the guide's files are written; the others show what is to be done by hand. */
  readonly writes: RegExp
  readonly registrations: (id: string) => readonly Registration[]
  /** What a person does next. */
  readonly next: (id: string) => readonly string[]
}

/** A line that one existing file needs. */
export interface Registration {
  readonly file: string
  readonly edits: readonly Edit[]
}

/**
 * `import`: names from a module. `entry`: one more entry of the list or object that opens where `after` ends, `unless` it is there already.
 * `line`: a line before the first import or export.
 */
export type Edit =
  | { readonly kind: 'import'; readonly names: readonly string[]; readonly from: string }
  | { readonly kind: 'entry'; readonly after: RegExp; readonly entry: string; readonly unless?: RegExp }
  | { readonly kind: 'line'; readonly line: string }
