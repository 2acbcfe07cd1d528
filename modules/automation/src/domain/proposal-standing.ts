/** One text of an action: the name of the field, and what it is to hold. */
interface ProposedText {
  readonly label: string
  readonly text: string | null
}

/** How a proposal of an agent stands, and what was said to it; governance's answer fits. */
export interface ProposalStanding {
  readonly id: string
  readonly state: string
  readonly at: Date
  /** By their places, which stay through all versions. */
  readonly actions: readonly { readonly asked: readonly ProposedText[]; readonly stands: readonly ProposedText[]; readonly isExcluded: boolean }[]
  /** Why it was rejected. */
  readonly reason: string | null
  /** What the newest measurement of its effect came to. */
  readonly verdict: string | null
}
