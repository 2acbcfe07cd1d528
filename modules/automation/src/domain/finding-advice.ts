/** A kind of finding in the words of a business owner: they stand beside the catalogue of the agent that finds it. */
export interface FindingAdvice {
  readonly title: string
  /** What it means for the business. */
  readonly meaning: string
  /** What to do about it. */
  readonly remedy: string
  readonly effort: 'S' | 'M' | 'L'
}
