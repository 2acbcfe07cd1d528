import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { Thought } from '../domain/thought.ts'

/** One part of the look, with how many issues it came to. */
export interface AuditArea {
  readonly area: string
  readonly issues: number
}

/** All that was looked at, also where it was in order, the most important part first. */
export function auditAreas({
  thought,
  advice,
}: {
  readonly thought: Pick<Thought, 'findings'>
  readonly advice: Readonly<Record<string, FindingAdvice>>
}): readonly AuditArea[] {
  const ranked = Object.values(advice).sort((a, b) => a.rank - b.rank)
  return [...new Set(ranked.map(({ area }) => area))].map((area) => ({
    area,
    issues: thought.findings.filter(({ code }) => advice[code]?.area === area).length,
  }))
}
