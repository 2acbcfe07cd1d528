/** What screens show of an agent, and what starting it needs. */
export interface AgentCard {
  readonly id: string
  readonly crew: string
  readonly title: string
  readonly goal: string
  /** Ids of the actions it may propose. */
  readonly actions: readonly string[]
  /** Ids of the connectors one of which it needs; empty where it needs no connection. */
  readonly needs: readonly string[]
  /** What it reads, so that a person can judge whether it may. */
  readonly reads: readonly { readonly id: string; readonly title: string }[]
}
