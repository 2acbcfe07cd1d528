import type { Page, PageRequest, TenantId } from '@bizosaas/kernel'
import type { MonthStanding } from './month-span.ts'
import type { PlannedStep } from './plan.ts'
import type { ChangePart, FindingPart } from './report-part.ts'

export interface ReportTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly isSimulated: boolean
  readonly timeZone: string
  /** Its website as it was read last; null before it was. */
  readonly siteUrl: string | null
  readonly createdAt: Date
}

/** One field as it was and as it was written. */
export interface WrittenField {
  readonly object: string
  readonly url: string | null
  /** Of the page among the others of its site: two pages may share a name. */
  readonly path: string | null
  readonly label: string
  readonly kind: string
  readonly before: string | null
  /** What a visitor got before, where it was read: a page whose own field is empty still has a title. */
  readonly seenBefore: string | null
  readonly after: string | null
}

/** Why no effect of a change that visitors saw is looked for. */
export const unmeasurableReasons = ['taken-back', 'not-in-search', 'no-search-data'] as const
export type UnmeasurableReason = (typeof unmeasurableReasons)[number]

/** Who proposed, decided or took back; a side is told of people only, where it is known. */
export interface ReportActor {
  readonly ref: string
  readonly label: string
  readonly side: 'agency' | 'client' | null
  /** Why, in their words, where they said it. */
  readonly text: string | null
  /** Whether that stays in the agency. */
  readonly isInternal: boolean
}

/** A proposal as one of its parts in a month. */
export interface ReportChange {
  /** Of the proposal. */
  readonly id: string
  readonly part: ChangePart
  readonly kind: 'change' | 'setting' | 'enhancement'
  readonly title: string
  readonly target: string | null
  readonly isSimulated: boolean
  /** When the part of it happened. */
  readonly at: Date
  readonly actors: readonly ReportActor[]
  /** What was seen, measured or refused in words, where there is any. */
  readonly text: string | null
  readonly expected: { readonly metric: string; readonly baseline: string | null; readonly expected: string; readonly checkAt: string } | null
  readonly reason: UnmeasurableReason | null
  /** Whether it was taken back, wholly or in part, by the end of the month. */
  readonly isTakenBack: boolean
  /** Whose turn it is; only where it waits. */
  readonly waitsFor: 'agency' | 'client' | null
  /** The first fields it wrote; only where it was carried out. */
  readonly fields: readonly WrittenField[]
  /** How many objects it wrote; 0 where it was not carried out. */
  readonly objects: number
}

/** A finding as one of its parts in a month. */
export interface ReportFinding {
  readonly id: string
  readonly code: string
  /** Severity and detail as they were when this stretch of it began: what is seen later changes no month that is over. */
  readonly severity: 'low' | 'mid' | 'high'
  readonly url: string
  readonly detail: string
  /** When it was found, came back, or was found gone. */
  readonly at: Date
  /** As of now, like the history. */
  readonly state: 'new' | 'persisting' | 'fixed' | 'dismissed'
  readonly proposalId: string | null
  readonly lastSeenRun: string
  /** The newest stretches in which it stood, the newest first. */
  readonly history: readonly {
    readonly openedAt: string
    readonly openedAs: 'found' | 'restored'
    readonly closedAt: string | null
    readonly closedAs: 'fixed' | 'dismissed' | null
  }[]
}

/** Findings of one kind. */
export interface FindingGroupCount extends Readonly<Record<FindingPart, number>> {
  readonly code: string
  readonly severity: 'low' | 'mid' | 'high'
  /** What it means for the business; null for a kind without words. */
  readonly meaning: string | null
  /** Whether it keeps visitors or search engines out. */
  readonly isUrgent: boolean
  /** Whether what was read says no more than the name of the kind. */
  readonly saysItAll: boolean
  /** What is next for those that are open, as of now. */
  readonly plan: readonly PlannedStep[]
}

export interface Decider {
  readonly userId: string
  readonly name: string
  readonly side: 'agency' | 'client'
  readonly approved: number
  readonly rejected: number
  readonly changesRequested: number
}

/** What the client has looked at by itself; what runs for the agency alone is not told. */
export type PlannedSubject = 'website' | 'certificate'

/** The next look at one subject. */
export interface PlannedLook {
  readonly subject: PlannedSubject
  readonly nextAt: Date
}

/**
 * Of the changes made in a month: on how many places, how many of them are live or were taken back by its end, and after how many no look of
 * the agent that asked for them began until then.
 */
export interface MadeChanges {
  readonly places: number
  readonly live: number
  readonly undone: number
  readonly unchecked: number
}

/** What one month brought a tenant. Everything counts in the month it happened, so a month that is over stays as it is. */
export interface MonthlyReport {
  readonly tenant: ReportTenant
  readonly month: string
  readonly standing: MonthStanding
  readonly from: Date
  readonly to: Date
  readonly firstMonth: string
  readonly currentMonth: string
  readonly generatedAt: Date
  readonly found: Readonly<Record<FindingPart, number>> & { readonly groups: readonly FindingGroupCount[] }
  readonly counts: Readonly<Record<ChangePart, number>>
  readonly changes: readonly ReportChange[]
  readonly deciders: readonly Decider[]
  readonly made: MadeChanges
  /** Why no effect of how many changes is looked for. */
  readonly unmeasurable: Readonly<Record<UnmeasurableReason, number>>
  readonly planned: readonly PlannedLook[]
}

export interface ChangeRequest extends PageRequest {
  readonly part: ChangePart
  readonly by?: string | undefined
  readonly reason?: UnmeasurableReason | undefined
}

export interface FindingRequest extends PageRequest {
  readonly part: FindingPart
  readonly code?: string | undefined
}

export type ChangePage = Page<ReportChange>
export type FindingPage = Page<ReportFinding>
