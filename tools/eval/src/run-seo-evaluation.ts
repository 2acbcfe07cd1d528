import { technicalSeoSpecialist } from '@bizosaas/agents'
import { type Comparison, compareFindings } from './compare-findings.ts'
import { readSite } from './read-site.ts'
import { type CodeScore, passes, scoreCodes, worst } from './score-codes.ts'
import type { PlannedSite } from './sites/generate-sites.ts'

export interface PartReport {
  readonly sites: number
  readonly pass: boolean
  readonly scores: readonly CodeScore[]
  readonly precision: number
  readonly recall: number
}

export interface SeoEvaluation {
  readonly open: PartReport
  readonly heldOut: PartReport
  readonly bySite: ReadonlyMap<string, Comparison>
}

const now = new Date(Date.UTC(2026, 2, 1, 12))

/** Crawls every site, lets the specialist think about what came home, and holds its findings against the answers. */
export async function runSeoEvaluation({ sites, onSite }: { sites: readonly PlannedSite[]; onSite: (line: string) => void }): Promise<SeoEvaluation> {
  const bySite = new Map<string, Comparison>()
  for (const site of sites) {
    const { findings } = await technicalSeoSpecialist.think({ evidence: { site: await readSite(site) }, now })
    const comparison = compareFindings({ expected: site.expected, found: findings })
    bySite.set(site.traits.id, comparison)
    const { right, missing, wrong } = comparison
    onSite(`${site.traits.id}: ${right.length} right, ${missing.length} missing, ${wrong.length} wrong`)
  }
  const part = (isHeldOut: boolean) =>
    partReport(sites.filter(({ traits }) => traits.isHeldOut === isHeldOut).flatMap(({ traits }) => bySite.get(traits.id) ?? []))
  return { open: part(false), heldOut: part(true), bySite }
}

function partReport(comparisons: readonly Comparison[]): PartReport {
  const scores = scoreCodes(comparisons)
  return { sites: comparisons.length, pass: scores.every(passes), scores, ...worst(scores) }
}
