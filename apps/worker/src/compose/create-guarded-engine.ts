import { type AllowedWorkStore, demandAllowed, type WorkflowCard } from '@bizosaas/automation'
import { type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { WorkflowEngine } from '@bizosaas/workflow-kit'

type Starts = Pick<WorkflowEngine, 'start' | 'describe'>

interface Guarded {
  readonly engine: Starts
  readonly scopes: Scopes
  readonly allowedWork: Pick<AllowedWorkStore, 'isAllowed'>
  readonly workflows: readonly WorkflowCard[]
}

const actor: SystemActor = { kind: 'system', name: 'approval-hub' }

/** The engine for whatever starts runs, rows and schedules alike: a workflow that needs approval starts only where the agency gave it. */
export function createGuardedEngine({ engine, scopes, allowedWork, workflows }: Guarded): Starts {
  const guarded = new Set(workflows.filter(({ needsApproval }) => needsApproval).map(({ id }) => id))
  return {
    async start(contract, input, options) {
      const work = { kind: 'workflow' as const, id: contract.id }
      const tenantId = toId<TenantId>(options.tenantId)
      if (guarded.has(contract.id)) await scopes.withTenant({ actor, tenantId }, (scope) => demandAllowed({ allowedWork, scope, work }))
      return engine.start(contract, input, options)
    },
    describe: (id) => engine.describe(id),
  }
}
