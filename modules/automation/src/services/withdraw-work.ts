import { defineSettingCommand, type FieldChange, type SettingCommand } from '@bizosaas/governance'
import { appError, type Json, permissions, type TenantScope, toJson } from '@bizosaas/kernel'
import type { Schedule } from '@bizosaas/workflow-kit'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'
import { agentsStarted } from './agents-started.ts'
import { allowWorkId, withdrawWorkId } from './allow-work.ts'
import { idsOf, readWork, type ScheduleState, switchesOf, type WorkState } from './read-work.ts'
import { scheduleChange } from './schedule-change.ts'
import { scheduleOf } from './schedule-spec.ts'
import { switchChange } from './switch-change.ts'
import { type WithdrawWorkInput, withdrawWorkInput } from './work-input.ts'

/** Takes back what was allowed. It only tightens, so a person may also do it at once; as a command it is what undo runs. */
export function createWithdrawWork(deps: WorkParts): SettingCommand {
  return defineSettingCommand({
    id: withdrawWorkId,
    title: 'Let this start no more',
    input: withdrawWorkInput,
    permission: permissions.workflowManage,
    risk: 'write',
    async preview({ scope, input }) {
      const state = await readWork(deps, { scope, wanted: input })
      return { changes: changesOf(deps, { input, state }), precondition: toJson(state) }
    },
    async undo({ scope, input }) {
      const state = await readWork(deps, { scope, wanted: input })
      const schedules = goingOn(state).flatMap(({ schedule }) => (schedule === null ? [] : [{ ...schedule, starts: { ...schedule.starts } }]))
      return { command: allowWorkId, input: { ...idsOf(state.switches.filter(({ isAllowed }) => isAllowed)), schedules } }
    },
    run: ({ scope, input, by }) => withdraw(deps, { scope, input, by }),
  })
}

/** Throws `action-input-invalid` where nothing would change. */
export async function withdraw(deps: WorkParts, { scope, input, by }: { scope: TenantScope; input: WithdrawWorkInput; by: string }): Promise<Json> {
  changesOf(deps, { input, state: await readWork(deps, { scope, wanted: input }) })
  const at = deps.clock.now()
  for (const work of switchesOf(input)) await deps.allowedWork.set(scope, { work, isAllowed: false, by, at })
  for (const schedule of await schedulesOf(deps, { scope, agents: input.agents })) await deps.schedules.pause(scope, schedule.id)
  for (const { id, to } of input.schedules) await (to === 'paused' ? deps.schedules.pause(scope, id) : deps.schedules.remove(scope, id))
  return toJson(input)
}

/** An agent that may not start has no use for its schedules, nor has a crew one of whose members may not; they stay, paused, for when it may again. */
async function schedulesOf(deps: WorkParts, { scope, agents }: { scope: TenantScope; agents: readonly string[] }): Promise<readonly Schedule[]> {
  if (agents.length === 0) return []
  const found: Schedule[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await deps.schedules.list(scope, { limit: 100, cursor })
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return found.filter((one) => !one.isPaused && startsAny(deps, { schedule: scheduleOf(one), agents }))
}

function startsAny(deps: WorkParts, { schedule, agents }: { schedule: WorkSchedule | null; agents: readonly string[] }): boolean {
  return schedule !== null && agentsStarted(deps, schedule.starts).some((id) => agents.includes(id))
}

function goingOn({ schedules }: WorkState): readonly ScheduleState[] {
  return schedules.filter(({ schedule, isPaused }) => schedule !== null && !isPaused)
}

function changesOf(deps: WorkParts, { input, state }: { input: WithdrawWorkInput; state: WorkState }): readonly FieldChange[] {
  const schedules = input.schedules.flatMap(({ id, to }) => {
    const before = state.schedules.find((one) => one.id === id)
    if (before?.schedule == null || (to === 'paused' && before.isPaused)) return []
    const after = to === 'removed' ? null : { schedule: before.schedule, isPaused: true }
    return [scheduleChange(deps, { state: before, after, place: null })]
  })
  const changes = [...state.switches.filter(({ isAllowed }) => isAllowed).map((one) => switchChange(deps, one)), ...schedules]
  if (changes.length === 0) throw appError('action-input-invalid', { details: { reason: 'This is so already.' } })
  return changes
}
