/** What screens show of a workflow. */
export interface WorkflowCard {
  readonly id: string
  readonly version: number
  readonly title: string
  /** One sentence: what a run of it does. */
  readonly purpose: string
  /** Whether the agency approves it for each tenant before it may start; what only follows a decision needs no second one. */
  readonly needsApproval: boolean
}
