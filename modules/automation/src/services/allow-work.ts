import { type CommandCall, defineSettingCommand, type FieldChange, type SettingCommand } from '@bizosaas/governance'
import { appError, canonicalJson, permissions, type TenantScope, toJson } from '@bizosaas/kernel'
import type { WorkParts } from '../ports/work-parts.ts'
import { agentsStarted } from './agents-started.ts'
import { checkSchedule } from './check-schedule.ts'
import { demandAllowed } from './demand-allowed.ts'
import { idsOf, readWork, switchesOf, type WorkState } from './read-work.ts'
import { scheduleChange } from './schedule-change.ts'
import { specOf } from './schedule-spec.ts'
import { switchChange } from './switch-change.ts'
import { type AllowWorkInput, allowWorkInput } from './work-input.ts'

export const allowWorkId = 'work.allow-work'
export const withdrawWorkId = 'work.withdraw-work'

/**
 * The one way by which an agent, a workflow or a schedule comes to start by itself or by hand: after a decision of the agency, whatever a
 * policy says. A schedule that stands is changed, or set going again, the same way.
 */
export function createAllowWork(deps: WorkParts): SettingCommand {
  return defineSettingCommand({
    id: allowWorkId,
    title: 'Let this start',
    input: allowWorkInput,
    permission: permissions.workflowManage,
    risk: 'write',
    loosens: true,
    async preview({ scope, input }) {
      const state = await readWork(deps, { scope, wanted: input })
      checkSwitches(deps, { input, state })
      const changes = [...freshSwitches(state).map((one) => switchChange(deps, one)), ...(await scheduleChanges(deps, { scope, input, state }))]
      if (changes.length === 0) throw refusal('This is so already.')
      return { changes, precondition: toJson(state) }
    },
    async undo({ scope, input }) {
      return undoOf(input, await readWork(deps, { scope, wanted: input }))
    },
    async run({ scope, input, by }) {
      const at = deps.clock.now()
      for (const work of switchesOf(input)) await deps.allowedWork.set(scope, { work, isAllowed: true, by, at })
      for (const schedule of input.schedules) {
        const { isPaused } = await deps.schedules.put(scope, specOf(schedule))
        if (isPaused) await deps.schedules.resume(scope, schedule.id)
      }
      return { agents: input.agents, workflows: input.workflows, schedules: input.schedules.map(({ id }) => id) }
    },
  })
}

interface Situation {
  readonly input: AllowWorkInput
  readonly state: WorkState
}

function checkSwitches({ agents, workflows }: WorkParts, { input }: Situation): void {
  const strange = input.agents.find((id) => !agents.some((card) => card.id === id))
  if (strange !== undefined) throw appError('agent-not-found', { details: { agentId: strange } })
  const unknown = input.workflows.find((id) => !workflows.some((card) => card.id === id && card.needsApproval))
  if (unknown !== undefined) throw appError('workflow-not-found', { details: { workflowId: unknown } })
}

function freshSwitches({ switches }: WorkState) {
  return switches.filter(({ isAllowed }) => !isAllowed)
}

async function scheduleChanges(deps: WorkParts, { scope, input, state }: Situation & { scope: TenantScope }): Promise<readonly FieldChange[]> {
  const changes: FieldChange[] = []
  for (const schedule of input.schedules) {
    const place = await checkSchedule(deps, { scope, schedule })
    const fresh = agentsStarted(deps, schedule.starts).filter((id) => !input.agents.includes(id))
    for (const id of fresh) await demandAllowed({ ...deps, scope, work: { kind: 'agent', id } })
    const before = state.schedules.find(({ id }) => id === schedule.id) ?? { id: schedule.id, schedule: null, isPaused: false }
    if (before.isPaused || !isSame(before.schedule, schedule))
      changes.push(scheduleChange(deps, { state: before, after: { schedule, isPaused: false }, place }))
  }
  const isMixed = changedOnes({ input, state }).length > 0 && (freshSwitches(state).length > 0 || input.schedules.length > 1)
  if (isMixed) throw refusal('A schedule that stands is changed by a proposal of its own, so that it can be taken back by itself.')
  return changes
}

/** Those whose rule changes; one that only goes on again is none. */
function changedOnes({ input, state }: Situation) {
  return state.schedules.filter(({ id, schedule }) => {
    const wanted = input.schedules.find((one) => one.id === id)
    return schedule !== null && !isSame(schedule, wanted)
  })
}

function undoOf(input: AllowWorkInput, state: WorkState): CommandCall | null {
  const [changed] = changedOnes({ input, state })
  if (changed?.schedule != null) {
    // It was paused under another rule: no one command brings back both.
    if (changed.isPaused) return null
    return {
      command: allowWorkId,
      input: { agents: [], workflows: [], schedules: [{ ...changed.schedule, starts: { ...changed.schedule.starts } }] },
    }
  }
  const schedules = state.schedules
    .filter(({ schedule, isPaused }) => schedule === null || isPaused)
    .map(({ id, schedule }) => ({ id, to: schedule === null ? 'removed' : 'paused' }))
  return { command: withdrawWorkId, input: { ...idsOf(freshSwitches(state)), schedules } }
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(toJson(one)) === canonicalJson(toJson(other ?? null))
}

function refusal(reason: string) {
  return appError('action-input-invalid', { details: { reason } })
}
