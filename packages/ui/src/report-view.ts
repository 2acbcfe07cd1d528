import type { planWords } from './plan-words.ts'
import type { reportWords } from './report-words.ts'

export type ReportPart = keyof typeof reportWords.parts
export type ReportFindingPart = keyof typeof reportWords.found.parts

type FindingCounts = Readonly<Record<ReportFindingPart, number>>

/** What a monthly report shows: the reply of the API, as far as it is looked at here. */
export interface ReportView {
  readonly tenant: { readonly name: string; readonly isSimulated: boolean; readonly timeZone: string; readonly siteUrl: string | null }
  readonly month: string
  readonly standing: 'over' | 'running' | 'ahead' | 'before'
  readonly from: string
  readonly to: string
  readonly generatedAt: string
  readonly found: FindingCounts & {
    readonly groups: readonly ReportGroup[]
  }
  readonly counts: Readonly<Record<ReportPart, number>>
  readonly changes: readonly ReportChangeView[]
  readonly deciders: readonly ReportDecider[]
  readonly made: { readonly places: number; readonly live: number; readonly undone: number; readonly unchecked: number }
  readonly unmeasurable: Readonly<Record<UnmeasurableReason, number>>
  readonly planned: readonly { readonly subject: 'website' | 'certificate'; readonly nextAt: string }[]
}

/** Issues of one kind. */
export type ReportGroup = FindingCounts & {
  readonly code: string
  readonly severity: 'low' | 'mid' | 'high'
  readonly meaning: string | null
  readonly isUrgent: boolean
  readonly saysItAll: boolean
  readonly plan: readonly ReportStep[]
}

export interface ReportChangeView {
  readonly id: string
  readonly part: ReportPart
  readonly title: string
  readonly isSimulated: boolean
  readonly at: string
  readonly actors: readonly ReportSpeaker[]
  readonly text: string | null
  readonly expected: { readonly metric: string; readonly expected: string; readonly checkAt: string } | null
  readonly reason: UnmeasurableReason | null
  readonly isTakenBack: boolean
  readonly waitsFor: ReportSide | null
  readonly fields: readonly {
    readonly object: string
    readonly path: string | null
    readonly label: string
    readonly kind: string
    readonly before: string | null
    readonly seenBefore: string | null
    readonly after: string | null
  }[]
  readonly objects: number
}

export type ReportSide = 'agency' | 'client'

export interface ReportPerson {
  readonly label: string
  readonly side: ReportSide | null
}

/** A person with why, in their words; what is internal is never told to the client. */
export interface ReportSpeaker extends ReportPerson {
  readonly text: string | null
  readonly isInternal: boolean
}

export type UnmeasurableReason = keyof typeof reportWords.effects.causes

/** What is next for so many findings of one kind. */
export interface ReportStep {
  readonly step: keyof typeof planWords.steps
  readonly hand: string | null
  readonly count: number
  readonly since: string | null
  readonly reason: string | null
  readonly places: readonly { readonly url: string; readonly detail: string }[]
}

export interface ReportDecider {
  /** Absent for readers without an account. */
  readonly userId?: string
  readonly name: string
  readonly side: ReportSide
  readonly approved: number
  readonly rejected: number
  readonly changesRequested: number
}

/** Where the numbers and titles of a report lead; without it they lead nowhere. */
export interface ReportLinks {
  changes(part: ReportPart, of?: { by?: string; reason?: UnmeasurableReason }): string
  findings(part: ReportFindingPart, code?: string): string
  proposal(id: string): string
}

/** A report with where its numbers lead (null on a page that stands alone), and the name of the agency that tells it. */
export type LinkedReport = ReportView & { readonly links: ReportLinks | null; readonly agency: string }
