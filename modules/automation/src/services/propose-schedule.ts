import { appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { describeSchedule } from '../domain/describe-schedule.ts'
import { scheduleIdFor } from '../domain/schedule-id-for.ts'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import { agentsStarted } from './agents-started.ts'
import { noteSchema, type Proposed, type ProposeWorkDeps, proposeAllowing } from './propose-allowing.ts'
import { scheduleOf } from './schedule-spec.ts'
import { titleOf } from './title-of.ts'
import { rhythmShape, scheduleIdSchema } from './work-input.ts'

const timeZone = z.string().min(1).max(60).optional()
const proposeScheduleInput = z.strictObject({ ...rhythmShape, scheduleId: scheduleIdSchema.optional(), timeZone, note: noteSchema })

/** Proposes a schedule, or another rule for one; with it the agents it starts, where they may not start yet. The time zone is the tenant's unless said. */
export const proposeSchedule = defineService({
  permission: permissions.workflowManage,
  input: proposeScheduleInput,
  async run({ input, ...call }: ServiceCall<ProposeWorkDeps, z.output<typeof proposeScheduleInput>>): Proposed {
    const { scheduleId: id = scheduleIdFor(input), note, timeZone: zone = await call.deps.allowedWork.timeZone(call.scope), ...rhythm } = input
    const schedule = { ...rhythm, id, timeZone: zone }
    return proposeFor({ ...call, schedule, note, words: describeSchedule(schedule) })
  },
})

const resumeScheduleInput = z.strictObject({ scheduleId: scheduleIdSchema, note: noteSchema })

/** Going on again is loosening, so it is decided like the schedule itself was. Throws `schedule-not-found`. */
export const resumeSchedule = defineService({
  permission: permissions.workflowManage,
  input: resumeScheduleInput,
  async run({ input, ...call }: ServiceCall<ProposeWorkDeps, z.output<typeof resumeScheduleInput>>): Proposed {
    const found = await call.deps.schedules.find(call.scope, input.scheduleId)
    const schedule = found === null ? null : scheduleOf(found)
    if (schedule === null) throw appError('schedule-not-found')
    return proposeFor({ ...call, schedule, note: input.note, words: `go on ${describeSchedule(schedule)}` })
  },
})

type Wish = Omit<ServiceCall<ProposeWorkDeps, unknown>, 'input'> & { schedule: WorkSchedule; note: string; words: string }

async function proposeFor({ schedule, note, words, ...call }: Wish): Proposed {
  const { deps, scope } = call
  const agents: string[] = []
  for (const id of agentsStarted(deps, schedule.starts)) if (!(await deps.allowedWork.isAllowed(scope, { kind: 'agent', id }))) agents.push(id)
  const wanted = { agents, workflows: [], schedules: [{ ...schedule, starts: { ...schedule.starts } }] }
  return proposeAllowing({ ...call, wanted, title: `${titleOf(deps, schedule.starts)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`, note })
}
