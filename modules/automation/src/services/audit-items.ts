import type { Json } from '@bizosaas/kernel'
import { type Forms, findingTitle, formOf } from '@bizosaas/kernel/words'
import type { EffortStep, FindingAdvice } from '../domain/finding-advice.ts'
import { findingScore } from '../domain/finding-score.ts'
import { standingWorth } from '../domain/standing.ts'
import type { FindingDraft, Severity, Thought } from '../domain/thought.ts'
import { toldFindings } from '../domain/told-findings.ts'
import { auditEffort, auditReach } from './audit-reach.ts'

/** When to do it, as the list is ordered. */
export type AuditUrgency = 'first' | 'next' | 'later'

/** One kind of finding as one thing worth doing, in words for the owner of the site. */
export interface SiteAuditItemView {
  readonly key: string
  readonly code: string
  readonly severity: Severity
  readonly urgency: AuditUrgency
  readonly count: number
  readonly pages: number
  /** "12 images on 5 pages". */
  readonly reach: string
  readonly title: string
  readonly meaning: string
  readonly remedy: string
  /** Of all cases together. */
  readonly effort: EffortStep['effort']
  /** What was read at one place, where that says more than the title. */
  readonly example: Pick<AuditSample, 'url' | 'detail'> | null
  /** Every page it stands on, those that matter most first; none where it is a matter of the whole site. */
  readonly places: readonly AuditPlace[]
  readonly samples: readonly AuditSample[]
}

export interface AuditPlace {
  readonly url: string
  readonly count: number
  /** What was found there, each once. */
  readonly details: readonly string[]
}

/** One finding with what was read. */
export interface AuditSample {
  readonly url: string
  readonly detail: string
  readonly evidence: { readonly title: string; readonly readAt: string; readonly content: Json } | null
}

/** A kind that is not among the items. */
export type AuditOtherKind = Pick<SiteAuditItemView, 'code' | 'title' | 'count' | 'reach' | 'meaning' | 'remedy' | 'example' | 'places'>

/** More than a person looks through at once is read by nobody. */
const mostAuditItems = 12
/** What is all to be done first tells nobody where to begin. */
const mostFirst = 4
const samplesPerItem = 5
const detailsPerPlace = 50
const order: readonly Severity[] = ['high', 'mid', 'low']
const urgencies: readonly AuditUrgency[] = ['first', 'next', 'later']
const unknownAdvice: FindingAdvice = {
  ...{ meaning: 'See what was read below.', remedy: 'Ask your web developer.', efforts: [] },
  ...{ unit: 'page', hasExample: true, area: '', harm: 'polish', rank: Number.MAX_SAFE_INTEGER, voids: [], lighter: null },
}

interface Asked {
  readonly thought: Thought
  readonly advice: Readonly<Record<string, FindingAdvice>>
}

/**
 * The kinds of findings of a thought, the most worth doing first, and the rest by name. An agent groups by cause, so that one kind may stand in its groups
 * for several templates, or in none; to the owner of the site it is one thing, judged by all pages it is on.
 */
export function auditItems({ thought, advice }: Asked): { readonly items: readonly SiteAuditItemView[]; readonly others: readonly AuditOtherKind[] } {
  const spared = new Set(thought.findings.flatMap(({ code, mayStay }) => (mayStay === true ? [code] : [])))
  const kinds = [...Map.groupBy(toldFindings({ findings: thought.findings, advice }), ({ code }) => code)].map(([code, findings]) =>
    toKind({ code, findings, advice: advice[code] ?? unknownAdvice, mayOneStay: spared.has(code) }),
  )
  const ranked = kinds
    .map((kind) => ({ ...kind, score: Math.max(kind.score, kinds.find(({ code }) => code === kind.advice.lighter)?.score ?? 0) }))
    .sort((a, b) => b.score - a.score || a.advice.rank - b.advice.rank || (a.code < b.code ? -1 : 1))
  const chosen = ranked.slice(0, mostAuditItems)
  const first = firstOf(chosen)
  const urgencyOf = (kind: Kind): AuditUrgency => (first.has(kind) ? 'first' : kind.severity === 'low' ? 'later' : 'next')
  return {
    items: urgencies.flatMap((urgency) => chosen.filter((kind) => urgencyOf(kind) === urgency).map((kind) => itemOf({ kind, urgency, thought }))),
    others: ranked.slice(mostAuditItems).map(otherOf),
  }
}

/** What keeps visitors or search engines out, and what is grave and no polish; where nothing is, the list still begins somewhere. */
function firstOf(chosen: readonly Kind[]): ReadonlySet<Kind> {
  const costly = chosen.filter(({ severity, advice }) => severity !== 'low' && advice.harm !== 'polish')
  const urgent = costly.filter(({ severity, advice }) => severity === 'high' || advice.harm === 'out')
  return new Set(urgent.length > 0 ? urgent.slice(0, mostFirst) : costly.slice(0, 1))
}

interface Kind {
  readonly code: string
  /** What needs doing first, the gravest in front, and of those the ones most people pass. */
  readonly findings: readonly FindingDraft[]
  readonly advice: FindingAdvice
  /** Whether one more has it that may stay as it is. */
  readonly mayOneStay: boolean
  readonly severity: Severity
  readonly score: number
}

function toKind({ code, findings, advice, mayOneStay }: Omit<Kind, 'severity' | 'score'>): Kind {
  const sorted = [...findings].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || standingWorth(b.standing) - standingWorth(a.standing),
  )
  const severity = order.find((one) => findings.some((finding) => finding.severity === one)) ?? 'low'
  return { code, findings: sorted, advice, mayOneStay, severity, score: findingScore({ findings, harm: advice.harm }) }
}

function itemOf({ kind, urgency, thought }: { kind: Kind; urgency: AuditUrgency; thought: Thought }): SiteAuditItemView {
  const { code, severity, findings, advice } = kind
  return {
    ...otherOf(kind),
    ...{ key: code, severity, urgency, pages: pagesOf(kind) },
    effort: auditEffort({ advice, findings }),
    samples: sampled(findings).map((finding) => sampleOf({ thought, finding })),
  }
}

function otherOf(kind: Kind): AuditOtherKind {
  const { code, findings, advice, mayOneStay } = kind
  const count = findings.length
  const [first] = findings
  const say = (forms: Forms) => formOf(count, forms)
  const places = [...Map.groupBy(findings, ({ url }) => url)].map(([url, there]) => placeOf(url, there))
  return {
    ...{ code, title: titleOf(code, count), count },
    reach: auditReach({ unit: advice.unit, count, pages: pagesOf(kind), mayOneStay }),
    ...{ meaning: say(advice.meaning), remedy: say(advice.remedy) },
    example: first === undefined || !advice.hasExample ? null : { url: first.url, detail: first.detail },
    places: advice.unit === 'site' ? [] : places,
  }
}

function pagesOf({ findings }: Kind): number {
  return new Set(findings.map(({ url }) => url)).size
}

/** A code that a newer agent knows and this release has no words for is told by its own name. */
function titleOf(code: string, count: number): string {
  return findingTitle(code, count) ?? `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`
}

function placeOf(url: string, findings: readonly FindingDraft[]): AuditPlace {
  return { url, count: findings.length, details: [...new Set(findings.map(({ detail }) => detail))].slice(0, detailsPerPlace) }
}

/** Of as many pages as can be. */
function sampled(findings: readonly FindingDraft[]): readonly FindingDraft[] {
  const ones = [...Map.groupBy(findings, ({ url }) => url).values()].flatMap(([one]) => one ?? [])
  return [...new Set([...ones, ...findings])].slice(0, samplesPerItem)
}

function sampleOf({ thought, finding }: { thought: Thought; finding: FindingDraft }): AuditSample {
  const claim = thought.claims.find(({ ref }) => ref === finding.claim)
  const evidence = claim === undefined ? null : { title: claim.title, readAt: claim.readAt, content: claim.content }
  return { url: finding.url, detail: finding.detail, evidence }
}
