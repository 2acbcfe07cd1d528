import { type FindingGroup, findingScore, type Severity } from '@bizosaas/automation'
import type { LearnedWeight } from '../learned-weights.ts'
import { findingRank } from './finding-rank.ts'
import type { FoundFault } from './found-fault.ts'

/** More than a person looks through at once is read by nobody. */
const mostGroups = 12
const samplesPerGroup = 5
const order: readonly Severity[] = ['high', 'mid', 'low']

/** Look-alike findings as one item each: the same code on pages of the same template has one cause. The items worth most come first, at most twelve. */
export function groupFindings({
  found,
  learned,
}: {
  found: readonly FoundFault[]
  learned: (code: string) => LearnedWeight
}): readonly FindingGroup[] {
  const groups = Map.groupBy(found, ({ code, finding }) => `${code}|${templateOf(finding.url)}`)
  return [...groups]
    .map(([key, members]) => ({ group: toGroup({ key, members, learned }), rank: rankOf(members) }))
    .sort((a, b) => b.group.score - a.group.score || a.rank - b.rank || (a.group.key < b.group.key ? -1 : 1))
    .slice(0, mostGroups)
    .map(({ group }) => group)
}

function rankOf([first]: readonly FoundFault[]): number {
  return first === undefined ? 0 : findingRank(first.code)
}

/** The shape of an address: pages that differ in their last part come from one template. */
function templateOf(url: string): string {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '')
  return `/${parts.map((part, at) => (at === parts.length - 1 ? '*' : part)).join('/')}`
}

/**
 * What mending it is expected to bring: the weight of the worst, more for more pages (each page more counts less than the one before), and half as
 * much again where the platform can mend it itself, all of it moved by what was measured here before.
 */
function toGroup({ key, members, learned }: { key: string; members: readonly FoundFault[]; learned: (code: string) => LearnedWeight }): FindingGroup {
  const severity = worst(members.map(({ finding }) => finding.severity))
  const pages = new Set(members.map(({ finding }) => finding.url)).size
  const isMendable = members.some(({ fault }) => fault.mend.kind === 'call')
  const { factor, because } = learned(members[0]?.code ?? '')
  const score = findingScore({ severity, pages }) * (isMendable ? 1.5 : 1) * factor
  return {
    key,
    code: members[0]?.code ?? '',
    severity,
    count: members.length,
    pages,
    hand: isMendable ? null : (members[0]?.finding.hand ?? null),
    findingKeys: needyFirst(members)
      .slice(0, samplesPerGroup)
      .map(({ finding }) => finding.key),
    score: Math.round(score * 100) / 100,
    ...(because === null ? {} : { because }),
  }
}

/** What may stay as it is comes last: it is no example of what to do. */
function needyFirst(members: readonly FoundFault[]): readonly FoundFault[] {
  return [...members].sort((a, b) => Number(a.finding.mayStay ?? false) - Number(b.finding.mayStay ?? false))
}

function worst(severities: readonly Severity[]): Severity {
  return order.find((severity) => severities.includes(severity)) ?? 'low'
}
