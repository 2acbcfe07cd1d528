import { type StartAgentRunDependencies, type StartCrewRunDependencies, startAgentRun, startCrewRun } from '@bizosaas/automation'
import { isAppError, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { WorkStarter } from '@bizosaas/workflows'

const actor: SystemActor = { kind: 'system', name: 'scheduler' }

/** Starts agents and crews as a person pressing the button does. */
export function createWorkStarter({
  scopes,
  ...deps
}: StartAgentRunDependencies & StartCrewRunDependencies & { readonly scopes: Scopes }): WorkStarter {
  return {
    async start({ tenantId, starts: { kind, id }, connectionId }) {
      const place = connectionId === null ? {} : { connectionId }
      try {
        return await scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, async (scope): Promise<string> => {
          if (kind === 'agent') return (await startAgentRun.run({ deps, actor, scope, input: { agentId: id, ...place } })).id
          return (await startCrewRun.run({ deps, actor, scope, input: { crewId: id, ...place } })).id
        })
      } catch (problem) {
        if (isAppError(problem) && problem.code === 'agent-run-in-flight') return null
        throw problem
      }
    },
  }
}
