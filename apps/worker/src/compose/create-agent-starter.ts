import { type StartAgentRunDependencies, startAgentRun } from '@bizosaas/automation'
import { isAppError, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { AgentStarter } from '@bizosaas/workflows'

const actor: SystemActor = { kind: 'system', name: 'scheduler' }

/** Starts agents as a person pressing the button does. */
export function createAgentStarter({ scopes, ...deps }: StartAgentRunDependencies & { readonly scopes: Scopes }): AgentStarter {
  return {
    async start({ tenantId, agentId, connectionId }) {
      try {
        const run = await scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, (scope) =>
          startAgentRun.run({ deps, actor, scope, input: { agentId, ...(connectionId === null ? {} : { connectionId }) } }),
        )
        return run.id
      } catch (problem) {
        if (isAppError(problem) && problem.code === 'agent-run-in-flight') return null
        throw problem
      }
    },
  }
}
