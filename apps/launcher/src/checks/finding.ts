export interface Finding {
  readonly name: string
  readonly isWell: boolean
  /** What was found, and the way out when it is not well. */
  readonly text: string
}
