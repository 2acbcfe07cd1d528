import { standingWorth } from './standing.ts'
import type { FindingDraft, Severity } from './thought.ts'

/** What a kind of fault costs: it keeps visitors or search engines out, drives visitors away, lets fewer people find and click, or is a matter of polish. */
export type FindingHarm = 'out' | 'away' | 'fewer' | 'polish'

type Scored = Pick<FindingDraft, 'severity' | 'url' | 'standing'>

const severities: Readonly<Record<Severity, number>> = { high: 9, mid: 3, low: 1 }
const harms: Readonly<Record<FindingHarm, number>> = { out: 12, away: 4, fewer: 2, polish: 1 }

/**
 * What mending look-alike findings is expected to bring, in no unit: how grave they are, what they cost, and on which pages they stand, each page more
 * counting less than the one before. Of a few grave cases and all of them together, what is more counts: one grave page does not make fifty others grave.
 */
export function findingScore({ findings, harm }: { readonly findings: readonly Scored[]; readonly harm: FindingHarm }): number {
  const scores = Object.values(severities).map(
    (least) => least * Math.log2(1 + worthOf(findings.filter(({ severity }) => severities[severity] >= least))),
  )
  return harms[harm] * Math.max(...scores)
}

/** Of the pages they stand on, each once. */
function worthOf(findings: readonly Scored[]): number {
  const pages = new Map(findings.map(({ url, standing }) => [url, standingWorth(standing)]))
  return [...pages.values()].reduce((all, worth) => all + worth, 0)
}
