import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { monthSpan } from '../domain/report/month-span.ts'
import { type ChangePage, unmeasurableReasons } from '../domain/report/report.ts'
import { changeParts } from '../domain/report/report-part.ts'
import { getReportInput, type ReportDependencies } from './get-report.ts'

export const listReportChangesInput = getReportInput.extend({
  part: z.enum(changeParts),
  /** Of whom, where people decided. */
  by: z.uuid().optional(),
  /** Of one cause, where no effect is looked for. */
  reason: z.enum(unmeasurableReasons).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
})

/** Every change that one number of a report counts. */
export const listReportChanges = defineService({
  permission: permissions.proposalRead,
  input: listReportChangesInput,
  async run({ deps, scope, input }: ServiceCall<ReportDependencies, z.output<typeof listReportChangesInput>>): Promise<ChangePage> {
    const { month, ...request } = input
    const { timeZone } = await deps.reports.tenant(scope)
    return deps.reports.changePage(scope, monthSpan({ month, timeZone }), request)
  },
})
