import type { Json } from '@bizosaas/kernel'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { FindingGroup, Severity, Thought } from '../domain/thought.ts'

/** Look-alike findings as one thing worth doing, in words for the owner of the site. */
export interface SiteAuditItemView extends FindingAdvice {
  readonly key: string
  readonly code: string
  readonly severity: Severity
  readonly count: number
  readonly pages: number
  readonly samples: readonly AuditSample[]
}

/** One finding with what was read. */
export interface AuditSample {
  readonly url: string
  readonly detail: string
  readonly evidence: { readonly title: string; readonly readAt: string; readonly content: Json } | null
}

/** The groups of a thought in its order: the most worth doing first, at most as many as it has. */
export function auditItems({
  thought,
  advice,
}: {
  readonly thought: Thought
  readonly advice: Readonly<Record<string, FindingAdvice>>
}): readonly SiteAuditItemView[] {
  const findings = new Map(thought.findings.map((finding) => [finding.key, finding]))
  const claims = new Map(thought.claims.map((claim) => [claim.ref, claim]))
  const sampleOf = (key: string): AuditSample[] => {
    const finding = findings.get(key)
    if (finding === undefined) return []
    const claim = claims.get(finding.claim)
    const evidence = claim === undefined ? null : { title: claim.title, readAt: claim.readAt, content: claim.content }
    return [{ url: finding.url, detail: finding.detail, evidence }]
  }
  return thought.groups.map((group) => {
    const { key, code, severity, count, pages } = group
    return { key, code, severity, count, pages, ...(advice[code] ?? plain(group)), samples: group.findingKeys.flatMap(sampleOf) }
  })
}

/** A code that a newer agent knows and this release has no words for. */
function plain({ code, hand }: FindingGroup): FindingAdvice {
  const title = code.replaceAll('-', ' ')
  return { title, meaning: 'See what was read below.', remedy: hand === null ? 'Have it mended.' : `Ask ${hand}.`, effort: 'M' }
}
