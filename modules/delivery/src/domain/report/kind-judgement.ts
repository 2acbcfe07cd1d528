import type { FindingPlace } from './plan.ts'

/** What a kind of finding costs the business, by the same measure as in an audit. */
export interface KindJudgement {
  /** What mending those that are open brings, in no unit. */
  readonly score: number
  /** Decides between two of equal score; the most worth mending has the lowest. */
  readonly rank: number
  /** What it means for the business; null for a kind without words. */
  readonly meaning: string | null
  /** Whether it keeps visitors or search engines out. */
  readonly isUrgent: boolean
  /** Whether what was read says no more than the name of the kind. */
  readonly saysItAll: boolean
}

/** What is judged: open findings of one kind. */
export interface JudgedKind {
  readonly code: string
  readonly findings: readonly (Pick<FindingPlace, 'url'> & {
    readonly severity: 'low' | 'mid' | 'high'
    readonly standing: 'site' | 'start' | 'menu' | 'far' | null
  })[]
}

export type JudgeKind = (kind: JudgedKind) => KindJudgement
