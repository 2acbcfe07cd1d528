import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { noteSchema, type Proposed, type ProposeWorkDeps, proposeAllowing } from './propose-allowing.ts'
import { switchesOf } from './read-work.ts'
import { titleOf } from './title-of.ts'
import { workIdsSchema } from './work-input.ts'

const proposeWorkInput = z.strictObject({ agents: workIdsSchema, workflows: workIdsSchema, note: noteSchema })

/** Proposes that agents or workflows may start for this tenant: nothing starts before the agency has decided. */
export const proposeWork = defineService({
  permission: permissions.workflowManage,
  input: proposeWorkInput,
  run({ input, ...call }: ServiceCall<ProposeWorkDeps, z.output<typeof proposeWorkInput>>): Proposed {
    const { agents, workflows, note } = input
    const titles = switchesOf(input).map((work) => titleOf(call.deps, work))
    return proposeAllowing({ ...call, wanted: { agents, workflows, schedules: [] }, title: `Let ${titles.join(', ')} start`, note })
  },
})
