import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { monthSpan } from '../domain/report/month-span.ts'
import type { FindingPage } from '../domain/report/report.ts'
import { findingParts } from '../domain/report/report-part.ts'
import { getReportInput, type ReportDependencies } from './get-report.ts'

export const listReportFindingsInput = getReportInput.extend({
  part: z.enum(findingParts),
  code: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
})

/** Every finding that one number of a report counts. */
export const listReportFindings = defineService({
  permission: permissions.proposalRead,
  input: listReportFindingsInput,
  async run({ deps, scope, input }: ServiceCall<ReportDependencies, z.output<typeof listReportFindingsInput>>): Promise<FindingPage> {
    const { month, ...request } = input
    const { timeZone } = await deps.reports.tenant(scope)
    return deps.reports.findingPage(scope, monthSpan({ month, timeZone }), request)
  },
})
