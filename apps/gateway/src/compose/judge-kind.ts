import { findingAdvice } from '@bizosaas/agents'
import { type FindingDraft, findingScore } from '@bizosaas/automation'
import { formOf } from '@bizosaas/kernel/words'

interface Judged {
  readonly code: string
  readonly findings: readonly (Pick<FindingDraft, 'severity' | 'url'> & { readonly standing: NonNullable<FindingDraft['standing']> | null })[]
}

/** What a kind of finding costs a business, in the words and by the measure of an audit, so that a report ranks no other way. */
export function judgeKind({ code, findings }: Judged) {
  const advice = findingAdvice[code]
  const harm = advice?.harm ?? 'polish'
  return {
    score: findingScore({ findings: findings.map(({ standing, ...rest }) => (standing === null ? rest : { ...rest, standing })), harm }),
    rank: advice?.rank ?? Number.MAX_SAFE_INTEGER,
    meaning: advice === undefined ? null : formOf(findings.length, advice.meaning),
    isUrgent: harm === 'out',
    saysItAll: advice?.hasExample === false,
  }
}
