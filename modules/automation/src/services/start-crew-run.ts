import {
  actorRef,
  appError,
  type Clock,
  type CrewRunId,
  defineService,
  newId,
  permissions,
  type ServiceCall,
  type TenantScope,
} from '@bizosaas/kernel'
import { z } from 'zod'
import type { CrewCard, CrewRun } from '../domain/crew.ts'
import type { AllowedWorkStore } from '../ports/allowed-work-store.ts'
import type { ConnectedSite, ConnectionDirectory } from '../ports/connection-directory.ts'
import type { CrewRunStore } from '../ports/crew-run-store.ts'
import type { WorkflowOutbox } from '../ports/workflow-outbox.ts'
import { type CrewRunView, crewRunView } from './crew-run-view.ts'
import { demandAllowed } from './demand-allowed.ts'
import { demandSite } from './demand-site.ts'

export interface StartCrewRunDependencies {
  readonly crews: readonly CrewCard[]
  readonly crewRuns: CrewRunStore
  readonly allowedWork: Pick<AllowedWorkStore, 'isAllowed'>
  readonly connections: Pick<ConnectionDirectory, 'find'>
  readonly outbox: WorkflowOutbox
  readonly clock: Clock
}

/** `connectionId` may be left out for a crew none of whose members needs a connection. */
export const startCrewRunInput = z.strictObject({ crewId: z.string().max(80), connectionId: z.uuid().optional() })
type Call = ServiceCall<StartCrewRunDependencies, z.output<typeof startCrewRunInput>>

/**
 * Queues a run of a crew and, in the same transaction, the start of its workflow. Its members act for the tenant, not for the person who started it.
 * Every member has to be allowed in the tenant. Throws `agent-not-found`, `agent-not-allowed`, `connection-not-found`, `agent-run-in-flight`.
 */
export const startCrewRun = defineService({
  permission: permissions.agentRun,
  input: startCrewRunInput,
  async run({ deps, actor, scope, input }: Call): Promise<CrewRunView> {
    const crew = deps.crews.find(({ id }) => id === input.crewId)
    if (crew === undefined) throw appError('agent-not-found', { details: { crewId: input.crewId } })
    for (const { agentId } of crew.members) await demandAllowed({ ...deps, scope, work: { kind: 'agent', id: agentId } })
    const site = await demandSite({ ...deps, scope, needs: crew.needs, connectionId: input.connectionId })
    const run = queued({ scope, crew, site, startedBy: actorRef(actor), at: deps.clock.now() })
    if (!(await deps.crewRuns.add(scope, run))) throw appError('agent-run-in-flight', { details: { crewId: crew.id } })
    const workflowInput = { crewRunId: run.id, crewId: crew.id, connectionId: run.connectionId }
    await deps.outbox.start(scope, { runId: run.workflowRunId, workflow: 'run-crew', input: workflowInput, startedBy: run.startedBy })
    const kept = await deps.crewRuns.find(scope, run.id)
    if (kept === null) throw appError('agent-run-not-found')
    return crewRunView(kept)
  },
})

interface Queueing {
  readonly scope: TenantScope
  readonly crew: CrewCard
  readonly site: ConnectedSite | null
  readonly startedBy: string
  readonly at: Date
}

function queued({ scope, crew, site, startedBy, at }: Queueing): CrewRun {
  const id = newId<CrewRunId>()
  return {
    id,
    tenantId: scope.tenantId,
    crewId: crew.id,
    connectionId: site?.connectionId ?? null,
    workflowRunId: `${scope.tenantId}/run-crew/${id}`,
    state: 'queued',
    failureCode: null,
    startedBy,
    isSimulated: site?.isSimulated ?? false,
    createdAt: at,
    finishedAt: null,
  }
}
