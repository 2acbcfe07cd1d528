import { type FindingGroup, findingScore, type Severity } from '@bizosaas/automation'
import type { LearnedWeight } from '../learned-weights.ts'
import { findingWorth } from './finding-worth.ts'
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
    .flatMap(([key, members]) => members.slice(0, 1).map((first) => ranked({ key, first, members, learned })))
    .sort((a, b) => b.group.score - a.group.score || a.rank - b.rank || (a.group.key < b.group.key ? -1 : 1))
    .slice(0, mostGroups)
    .map(({ group }) => group)
}

/** The shape of an address: pages that differ in their last part come from one template. */
function templateOf(url: string): string {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '')
  return `/${parts.map((part, at) => (at === parts.length - 1 ? '*' : part)).join('/')}`
}

interface Members {
  readonly key: string
  readonly first: FoundFault
  readonly members: readonly FoundFault[]
  readonly learned: (code: string) => LearnedWeight
}

/** By what mending it is expected to bring, half as much again where the platform can mend it itself, all of it moved by what was measured before. */
function ranked({ key, first, members, learned }: Members): { readonly group: FindingGroup; readonly rank: number } {
  const { code } = first
  const { harm, rank } = findingWorth(code)
  const findings = members.map(({ finding }) => finding)
  const isMendable = members.some(({ fault }) => fault.mend.kind === 'call')
  const { factor, because } = learned(code)
  const score = findingScore({ findings, harm }) * (isMendable ? 1.5 : 1) * factor
  const group = {
    ...{ key, code, severity: worst(findings.map(({ severity }) => severity)) },
    ...{ count: members.length, pages: new Set(findings.map(({ url }) => url)).size },
    hand: isMendable ? null : first.finding.hand,
    findingKeys: needyFirst(members)
      .slice(0, samplesPerGroup)
      .map(({ finding }) => finding.key),
    score: Math.round(score * 100) / 100,
  }
  return { group: because === null ? group : { ...group, because }, rank }
}

/** What may stay as it is comes last: it is no example of what to do. */
function needyFirst(members: readonly FoundFault[]): readonly FoundFault[] {
  return [...members].sort((a, b) => Number(a.finding.mayStay ?? false) - Number(b.finding.mayStay ?? false))
}

function worst(severities: readonly Severity[]): Severity {
  return order.find((severity) => severities.includes(severity)) ?? 'low'
}
