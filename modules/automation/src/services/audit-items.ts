import type { Json } from '@bizosaas/kernel'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { FindingDraft, Severity, Thought } from '../domain/thought.ts'

/** One kind of finding as one thing worth doing, in words for the owner of the site. */
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

/** More than a person looks through at once is read by nobody. */
export const mostAuditItems = 12
const samplesPerItem = 5
const order: readonly Severity[] = ['high', 'mid', 'low']

/**
 * The findings of a thought that are most worth doing, what is to be done first in front. An agent groups by cause, so that one kind may stand there for several templates;
 * to the owner of the site it is one thing. Kinds that made none of its groups follow, the gravest first.
 */
export function auditItems({
  thought,
  advice,
}: {
  readonly thought: Thought
  readonly advice: Readonly<Record<string, FindingAdvice>>
}): readonly SiteAuditItemView[] {
  const byCode = Map.groupBy(thought.findings, ({ code }) => code)
  const ranked = thought.groups.map(({ code }) => code)
  const others = [...byCode.keys()].filter((code) => !ranked.includes(code)).sort((a, b) => gravest(byCode.get(a)) - gravest(byCode.get(b)))
  const worthMost = [...new Set([...ranked, ...others])].slice(0, mostAuditItems)
  const codes = worthMost.sort((a, b) => gravest(byCode.get(a)) - gravest(byCode.get(b)))
  const chosen = new Set(thought.groups.flatMap(({ findingKeys }) => findingKeys))
  return codes.flatMap((code) => {
    const findings = byCode.get(code) ?? []
    const sampled = [...findings.filter(({ key }) => chosen.has(key)), ...findings.filter(({ key }) => !chosen.has(key))].slice(0, samplesPerItem)
    return findings.length === 0 ? [] : [{ ...itemOf({ code, findings, advice }), samples: sampled.map((finding) => sampleOf({ thought, finding })) }]
  })
}

interface Kind {
  readonly code: string
  readonly findings: readonly FindingDraft[]
  readonly advice: Readonly<Record<string, FindingAdvice>>
}

function itemOf({ code, findings, advice }: Kind) {
  const severity = order[gravest(findings)] ?? 'low'
  const pages = new Set(findings.map(({ url }) => url)).size
  return { key: code, code, severity, count: findings.length, pages, ...(advice[code] ?? plain({ code, findings })) }
}

function gravest(findings: readonly FindingDraft[] = []): number {
  return Math.min(...findings.map(({ severity }) => order.indexOf(severity)))
}

function sampleOf({ thought, finding }: { thought: Thought; finding: FindingDraft }): AuditSample {
  const claim = thought.claims.find(({ ref }) => ref === finding.claim)
  const evidence = claim === undefined ? null : { title: claim.title, readAt: claim.readAt, content: claim.content }
  return { url: finding.url, detail: finding.detail, evidence }
}

/** A code that a newer agent knows and this release has no words for. */
function plain({ code, findings }: Omit<Kind, 'advice'>): FindingAdvice {
  const hand = findings[0]?.hand ?? null
  const title = code.replaceAll('-', ' ')
  return { title, meaning: 'See what was read below.', remedy: hand === null ? 'Have it mended.' : `Ask ${hand}.`, effort: 'M' }
}
