import { type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { knownZone, monthOf, monthSpan, monthStanding } from '../domain/report/month-span.ts'
import type { FindingGroupCount, MonthlyReport } from '../domain/report/report.ts'
import type { FindingPart } from '../domain/report/report-part.ts'
import type { ReportSource } from '../ports/report-source.ts'

/** As many as fit on a few printed pages, of parts that need not be told whole; a list shows the others. */
const mostOfEach = 8

export interface ReportDependencies {
  readonly reports: ReportSource
  readonly clock: Clock
}

export const getReportInput = z.strictObject({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) })

/** What one month brought a tenant: found, decided, changed, verified, measured, undone, and what is next. */
export const getReport = defineService({
  permission: permissions.proposalRead,
  input: getReportInput,
  async run({ deps, scope, input: { month } }: ServiceCall<ReportDependencies, z.output<typeof getReportInput>>): Promise<MonthlyReport> {
    const { reports } = deps
    const now = deps.clock.now()
    const tenant = await reports.tenant(scope)
    const timeZone = knownZone(tenant.timeZone)
    const span = monthSpan({ month, timeZone })
    const { counts, items } = await reports.changes(scope, span, mostOfEach)
    const groups = await reports.findingGroups(scope, span)
    return {
      tenant: { ...tenant, timeZone },
      month,
      ...span,
      standing: monthStanding({ span, now, since: tenant.createdAt }),
      firstMonth: monthOf({ at: tenant.createdAt, timeZone }),
      currentMonth: monthOf({ at: now, timeZone }),
      generatedAt: now,
      found: { new: sumOf(groups, 'new'), fixed: sumOf(groups, 'fixed'), open: sumOf(groups, 'open'), groups },
      counts,
      made: await reports.made(scope, span),
      unmeasurable: await reports.unmeasurable(scope, span),
      changes: items,
      deciders: await reports.deciders(scope, span),
      planned: await reports.planned(scope),
    }
  },
})

function sumOf(groups: readonly FindingGroupCount[], part: FindingPart): number {
  return groups.reduce((sum, group) => sum + group[part], 0)
}
