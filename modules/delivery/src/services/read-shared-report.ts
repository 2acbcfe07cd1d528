import { appError, type TenantScope } from '@bizosaas/kernel'
import type { MonthlyReport } from '../domain/report/report.ts'
import { getReport, getReportInput, type ReportDependencies } from './get-report.ts'

/**
 * A report as whoever holds a link reads it: the month of the link as it is now, without ids of ours, without what was written for the agency
 * alone, and without another system's own words.
 */
export type SharedReport = ReturnType<typeof withoutInsides>

/** Throws `share-link-not-found` where the link names no month. */
export async function readSharedReport(call: { deps: ReportDependencies; scope: TenantScope; month: string }): Promise<SharedReport> {
  const { deps, scope, month } = call
  if (!getReportInput.safeParse({ month }).success) throw appError('share-link-not-found')
  return withoutInsides(await getReport.run({ deps, actor: scope.actor, scope, input: { month } }))
}

function withoutInsides({ tenant: { name, isSimulated, timeZone, siteUrl }, changes, deciders, ...report }: MonthlyReport) {
  return {
    ...report,
    tenant: { name, isSimulated, timeZone, siteUrl },
    deciders: deciders.map(({ userId: _userId, ...decider }) => decider),
    changes: changes.map(({ id: _id, target: _target, actors, ...change }, at) => ({
      ...change,
      // Only tells the lines of this page apart, and finds what was taken back later.
      id: String(changes.findIndex(({ id }) => id === changes[at]?.id)),
      actors: actors.map(({ label, side, text, isInternal }) => ({ label, side, text: isInternal ? null : text, isInternal: false })),
      // Why another system refused is told to those who can do something about it.
      text: change.part === 'failed' ? null : change.text,
      fields: change.fields.map(({ url: _url, ...field }) => field),
    })),
  }
}
