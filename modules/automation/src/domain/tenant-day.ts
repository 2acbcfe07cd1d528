/** What stands in a tenant's own rows on one morning. Instants are ISO 8601 in UTC. */
export interface TenantDay {
  /** What happened from here on is news. */
  readonly since: string
  /** Waiting for a person, whenever they began: to be decided, or settled because nobody knows what was written. */
  readonly waiting: readonly DayProposal[]
  /** Came to an end since. `effect` is what a measurement came to. */
  readonly ended: readonly (DayProposal & { readonly effect: string | null })[]
  readonly failedRuns: readonly FailedRun[]
  readonly failingConnections: readonly { readonly id: string; readonly account: string; readonly problem: string; readonly since: string }[]
  /** Open findings about certificates and domains. */
  readonly hostFindings: readonly {
    readonly id: string
    readonly runId: string
    readonly host: string
    readonly detail: string
    readonly at: string
  }[]
  /** False where there was more of a kind than one briefing holds. */
  readonly isComplete: boolean
}

export interface DayProposal {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly askedAt: string
  readonly changedAt: string
  readonly expiresAt: string
}

export interface FailedRun {
  readonly kind: 'agent-run' | 'workflow-run'
  readonly id: string
  /** What ran, in words. */
  readonly name: string
  readonly problem: string
  readonly at: string
}
