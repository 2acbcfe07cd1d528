/** What screens show of an agent, and what starting it needs. */
export interface AgentCard {
  readonly id: string
  readonly crew: string
  readonly title: string
  readonly goal: string
  /** Ids of the actions it may propose. */
  readonly actions: readonly string[]
  /** Ids of the connectors one of which it needs. */
  readonly needs: readonly string[]
  /** The workflow that a start of this agent runs. */
  readonly workflow: string
}
