import { type AgentRunStore, type ConnectionDirectory, type CrewCard, type CrewRunItem, type CrewRunStore, queueAgentRun } from '@bizosaas/automation'
import {
  appError,
  type Clock,
  type ConnectionId,
  type CrewRunId,
  type Scopes,
  type SystemActor,
  type TenantId,
  type TenantScope,
  toId,
} from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { MemberRun, QueueMemberInput, RunCrewInput, steps } from './contract.ts'

export interface RunCrewPorts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly crews: readonly CrewCard[]
  /** What each agent needs. */
  readonly cards: readonly { readonly id: string; readonly needs: readonly string[] }[]
  readonly runs: Pick<AgentRunStore, 'add' | 'findByWorkflow'>
  readonly crewRuns: Pick<CrewRunStore, 'find' | 'update' | 'members'>
  readonly connections: Pick<ConnectionDirectory, 'find'>
}

const actor: SystemActor = { kind: 'system', name: 'run-crew' }

export function createRunCrewSteps(ports: RunCrewPorts): ActivityImplementations<typeof steps> {
  const inTenant = <T>(tenantId: string, fn: (scope: TenantScope) => Promise<T>) =>
    ports.scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, fn)
  return {
    begin: (input, { tenantId }) =>
      inTenant(tenantId, async (scope) => {
        await ports.crewRuns.update(scope, idOf(input), { state: 'running' })
        return { members: crewOf(ports, input).members.length }
      }),
    queueMember: (input, { tenantId }) => inTenant(tenantId, (scope) => queueMember({ ports, scope, input })),
    settle: (input, { tenantId }) =>
      inTenant(tenantId, async (scope) => {
        const members = await ports.crewRuns.members(scope, idOf(input))
        const runs = members.map(({ runId, agentId, connectionId, thought }) => ({
          ...{ runId, agentId, connectionId },
          planKeys: (thought?.proposals ?? []).map(({ key }) => key),
        }))
        return { runs: runs.filter(({ planKeys }) => planKeys.length > 0) }
      }),
    close: (input, { tenantId }) =>
      inTenant(tenantId, async (scope) => {
        const members = await ports.crewRuns.members(scope, idOf(input))
        await ports.crewRuns.update(scope, idOf(input), { state: 'done', finishedAt: ports.clock.now() })
        return { members: members.length, proposals: members.reduce((sum, { proposals }) => sum + proposals, 0) }
      }),
  }
}

function idOf({ crewRunId }: RunCrewInput): CrewRunId {
  return toId<CrewRunId>(crewRunId)
}

/** Throws `agent-not-found`. */
function crewOf({ crews }: RunCrewPorts, { crewId }: RunCrewInput): CrewCard {
  const crew = crews.find(({ id }) => id === crewId)
  if (crew === undefined) throw appError('agent-not-found', { details: { crewId } })
  return crew
}

interface Queueing {
  readonly ports: RunCrewPorts
  readonly scope: TenantScope
  readonly input: QueueMemberInput
}

/** Safe to repeat: the run that a first attempt queued carries the same workflow run. */
async function queueMember({ ports, scope, input }: Queueing): Promise<MemberRun> {
  const agentId = crewOf(ports, input).members[input.place]?.agentId
  if (agentId === undefined) throw appError('agent-not-found')
  const known = await ports.runs.findByWorkflow(scope, input.childId)
  if (known !== null) return { runId: known.id, agentId, connectionId: known.connectionId }
  const crewRun = await ports.crewRuns.find(scope, idOf(input))
  if (crewRun === null) throw appError('agent-run-not-found')
  const run = await queueAgentRun({
    scope,
    runs: ports.runs,
    agent: { id: agentId },
    site: await siteFor({ ports, scope, agentId, crewRun }),
    isSimulated: crewRun.isSimulated,
    workflowRunId: input.childId,
    crew: { runId: crewRun.id, place: input.place },
    startedBy: crewRun.startedBy,
    at: ports.clock.now(),
  })
  return { runId: run.id, agentId, connectionId: run.connectionId }
}

type SiteFor = Omit<Queueing, 'input'> & { readonly agentId: string; readonly crewRun: CrewRunItem }

/** The connection is for the members that need one of its kind. */
async function siteFor({ ports, scope, agentId, crewRun }: SiteFor) {
  const needs = ports.cards.find(({ id }) => id === agentId)?.needs ?? []
  if (crewRun.connectionId === null || needs.length === 0) return null
  const site = await ports.connections.find(scope, toId<ConnectionId>(crewRun.connectionId))
  if (site === null) throw appError('connection-not-found')
  return needs.includes(site.connectorId) ? site : null
}
