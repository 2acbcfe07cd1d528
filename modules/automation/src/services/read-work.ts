import type { TenantScope } from '@bizosaas/kernel'
import type { WorkKind } from '../domain/allowed-work.ts'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'
import { scheduleOf } from './schedule-spec.ts'

export interface SwitchState {
  readonly kind: WorkKind
  readonly id: string
  readonly isAllowed: boolean
}

export interface ScheduleState {
  readonly id: string
  readonly schedule: WorkSchedule | null
  readonly isPaused: boolean
}

/** What some switches and schedules are at present: nothing in it moves while nobody decides. */
export interface WorkState {
  readonly switches: readonly SwitchState[]
  readonly schedules: readonly ScheduleState[]
}

interface Wanted {
  readonly agents: readonly string[]
  readonly workflows: readonly string[]
  readonly schedules: readonly { readonly id: string }[]
}

export async function readWork(deps: WorkParts, { scope, wanted }: { scope: TenantScope; wanted: Wanted }): Promise<WorkState> {
  const switches: SwitchState[] = []
  for (const work of switchesOf(wanted)) switches.push({ ...work, isAllowed: await deps.allowedWork.isAllowed(scope, work) })
  const schedules: ScheduleState[] = []
  for (const { id } of wanted.schedules) {
    const found = await deps.schedules.find(scope, id)
    schedules.push({ id, schedule: found === null ? null : scheduleOf(found), isPaused: found?.isPaused ?? false })
  }
  return { switches, schedules }
}

export function switchesOf({ agents, workflows }: Pick<Wanted, 'agents' | 'workflows'>) {
  return [...agents.map((id) => ({ kind: 'agent' as const, id })), ...workflows.map((id) => ({ kind: 'workflow' as const, id }))]
}

export function idsOf(switches: readonly SwitchState[]): { agents: string[]; workflows: string[] } {
  const of = (kind: WorkKind) => switches.filter((one) => one.kind === kind).map(({ id }) => id)
  return { agents: of('agent'), workflows: of('workflow') }
}
