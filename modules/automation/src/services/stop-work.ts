import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkParts } from '../ports/work-parts.ts'
import { withdraw } from './withdraw-work.ts'
import { auditWork } from './work-audit.ts'
import { workIdsSchema } from './work-input.ts'

const stopWorkInput = z.strictObject({ agents: workIdsSchema, workflows: workIdsSchema })
type Call = ServiceCall<WorkParts & { readonly audit: AuditTrail }, z.output<typeof stopWorkInput>>

/** What stands here may start no more, from this moment on: tightening needs no decision. Runs under way go on. */
export const stopWork = defineService({
  permission: permissions.workflowManage,
  input: stopWorkInput,
  async run({ deps, actor, scope, input }: Call): Promise<{ readonly agents: readonly string[]; readonly workflows: readonly string[] }> {
    await withdraw(deps, { scope, input: { ...input, schedules: [] }, by: actorRef(actor) })
    await auditWork({ deps, scope, actor, event: 'work-withdrawn', subjectId: null, detail: { ...input } })
    return input
  },
})
