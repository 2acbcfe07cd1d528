/** Whether the agent was built for this action: its own mask, before role and plan. */
export function mayPropose(agent: { readonly proposes: readonly string[] }, actionId: string): boolean {
  return agent.proposes.includes(actionId)
}
