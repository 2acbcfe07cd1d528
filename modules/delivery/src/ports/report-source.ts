import type { TenantScope } from '@bizosaas/kernel'
import type { MonthSpan } from '../domain/report/month-span.ts'
import type {
  ChangePage,
  ChangeRequest,
  Decider,
  FindingGroupCount,
  FindingPage,
  FindingRequest,
  MadeChanges,
  PlannedLook,
  ReportChange,
  ReportTenant,
  UnmeasurableReason,
} from '../domain/report/report.ts'
import type { ChangePart } from '../domain/report/report-part.ts'

/** What happened in one tenant between two instants, read over everything that the platform keeps of it. */
export interface ReportSource {
  tenant(scope: TenantScope): Promise<ReportTenant>
  /** The newest changes of each part, and how many there are of it. */
  changes(
    scope: TenantScope,
    span: MonthSpan,
    mostOfEach: number,
  ): Promise<{ readonly counts: Readonly<Record<ChangePart, number>>; readonly items: readonly ReportChange[] }>
  /** All changes of one part, by the same rule as those that are counted. */
  changePage(scope: TenantScope, span: MonthSpan, request: ChangeRequest): Promise<ChangePage>
  /** The most serious kinds first. */
  findingGroups(scope: TenantScope, span: MonthSpan): Promise<readonly FindingGroupCount[]>
  findingPage(scope: TenantScope, span: MonthSpan, request: FindingRequest): Promise<FindingPage>
  deciders(scope: TenantScope, span: MonthSpan): Promise<readonly Decider[]>
  /** Why no effect of how many of the unmeasurable ones is looked for, by the same rule. */
  unmeasurable(scope: TenantScope, span: MonthSpan): Promise<Readonly<Record<UnmeasurableReason, number>>>
  /** How far the changes of the month went, by the same rule as those that are counted. */
  made(scope: TenantScope, span: MonthSpan): Promise<MadeChanges>
  /** When the client's own systems are looked at next, soonest first and each subject once. */
  planned(scope: TenantScope): Promise<readonly PlannedLook[]>
}
