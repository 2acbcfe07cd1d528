import type { Agent } from '@bizosaas/contracts'

export interface NamedActor {
  /** `user:<id>`, `agent:<id>` or `system:<name>`. */
  ref: string
  label: string
}

/** An agent goes by the name it declares; people and the platform by what the gateway calls them. */
export function agentTitle({ ref, label }: NamedActor, agents: readonly Pick<Agent, 'id' | 'title'>[]): string {
  const id = ref.startsWith('agent:') ? ref.slice('agent:'.length) : null
  return agents.find((agent) => agent.id === id)?.title ?? label
}
