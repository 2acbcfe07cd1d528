import { type GovernanceParts, proposeSetting, type ServiceRefusal } from '@bizosaas/governance'
import { defineFlow, type FlowCall, permissions, type SystemActor, type TenantScope } from '@bizosaas/kernel'
import { z } from 'zod'
import { digestOf } from '../domain/digest-of.ts'
import type { Routine } from '../domain/routine.ts'
import { scheduleIdFor } from '../domain/schedule-id-for.ts'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'
import { agentsStarted } from './agents-started.ts'
import { allowWorkId } from './allow-work.ts'
import { scheduledCard } from './scheduled-card.ts'

export interface SuggestDependencies extends Omit<GovernanceParts, 'runner'>, WorkParts {
  readonly routines: readonly Routine[]
}

const suggestWorkInput = z.strictObject({ tenantId: z.uuid().optional() })
type Call = FlowCall<SuggestDependencies, z.output<typeof suggestWorkInput>>

/** null: the usual routines are all set up. */
export type Suggested = { readonly proposalId: string | null; readonly state: string | null }

/** It wrote the proposal, from its own list and what the tenant has connected: whoever asked for it put nothing into it, and may decide. */
const actor: SystemActor = { kind: 'system', name: 'onboarding' }
const validForDays = 30

/**
 * Lets the platform propose what it usually does for a tenant: which agents may start, and when each does so by itself, one schedule for each
 * connected site. Asked again, it gives the proposal that waits. Refused by policy like any other.
 */
export const suggestWork = defineFlow({
  permission: permissions.workflowManage,
  input: suggestWorkInput,
  async run({ deps, tenantId, scopes }: Call): Promise<Suggested | ServiceRefusal> {
    return scopes.withTenant({ actor, tenantId }, async (scope) => {
      const { agents, schedules } = await missing(deps, scope)
      if (agents.length + schedules.length === 0) return { proposalId: null, state: null }
      const setting = {
        command: allowWorkId,
        input: { agents, workflows: [], schedules: schedules.map((one) => ({ ...one, starts: { ...one.starts } })) },
      }
      const words = { title: 'Set up the usual routines', description: whatItDoes(deps, agents) }
      const originKey = await originKeyOf(deps, { scope, setting })
      const made = await proposeSetting.run({ deps, actor, scope, input: { ...setting, ...words, originKey, validForDays } })
      return made.kind === 'refused' ? made : { proposalId: made.proposalId, state: made.state }
    })
  },
})

/** A wish that was turned down is not put again until something was decided otherwise. */
async function originKeyOf({ allowedWork }: WorkParts, { scope, setting }: { scope: TenantScope; setting: unknown }): Promise<string> {
  const decided = (await allowedWork.list(scope)).map(({ kind, id, changedAt }) => [kind, id, changedAt.toISOString()])
  return `usual-routines:${digestOf({ setting, decided })}`
}

async function missing(deps: SuggestDependencies, scope: TenantScope): Promise<{ agents: readonly string[]; schedules: readonly WorkSchedule[] }> {
  const wanted = await usual(deps, scope)
  const schedules: WorkSchedule[] = []
  for (const schedule of wanted) if ((await deps.schedules.find(scope, schedule.id)) === null) schedules.push(schedule)
  const agents: string[] = []
  const started = wanted.flatMap(({ starts }) => agentsStarted(deps, starts))
  for (const id of new Set([...started, ...(await membersFor(deps, scope))]))
    if (!(await deps.allowedWork.isAllowed(scope, { kind: 'agent', id }))) agents.push(id)
  return { agents, schedules }
}

/** The members of the crews that can work on what the tenant has connected: they may start, also where no schedule starts the crew. */
async function membersFor({ crews, connections }: SuggestDependencies, scope: TenantScope): Promise<readonly string[]> {
  const sites = await connections.list(scope)
  const able = crews.filter(({ needs }) => needs.length === 0 || sites.some(({ connectorId }) => needs.includes(connectorId)))
  return able.flatMap(({ members }) => members.map(({ agentId }) => agentId))
}

async function usual(deps: SuggestDependencies, scope: TenantScope): Promise<readonly WorkSchedule[]> {
  const { routines, connections, allowedWork } = deps
  const [sites, timeZone] = [await connections.list(scope), await allowedWork.timeZone(scope)]
  return routines.flatMap((routine) => {
    const { needs } = scheduledCard(deps, routine.starts)
    const fitting = sites.filter(({ connectorId }) => needs.includes(connectorId)).map(({ connectionId }) => connectionId)
    const places = needs.length === 0 ? [null] : fitting
    return places.map((connectionId): WorkSchedule => {
      return { ...routine, connectionId, id: scheduleIdFor({ starts: routine.starts, connectionId }), timeZone, overlap: 'skip' }
    })
  })
}

function whatItDoes({ agents }: SuggestDependencies, ids: readonly string[]): string {
  const goals = agents.filter(({ id }) => ids.includes(id)).map(({ title, goal }) => `${title}: ${goal}`)
  return [
    'What the platform usually does for a client. Agents only read and propose; whatever they want changed is decided one by one.',
    ...goals,
  ].join('\n')
}
