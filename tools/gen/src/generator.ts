/** Something whose files are made, not written. `files` answers path (from the repository's root) → content. */
export interface Generator {
  readonly name: string
  files(): Promise<ReadonlyMap<string, string>>
  /** Folder and ending of files that belong to this generator alone: what is there and not made any more is stale. */
  readonly owns?: { readonly folder: string; readonly suffix: string }
}
