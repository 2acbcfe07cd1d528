import {
  type BrandFile,
  type BrandRule,
  type BrokenRule,
  type ChangeReview,
  describeBrandRule,
  type PlannedCall,
  type Thought,
} from '@bizosaas/automation'
import type { Json } from '@bizosaas/kernel'
import { brandClaim, brandClaimRef } from '../brand-claim.ts'
import { judgeText } from '../judge-text.ts'
import type { HandedPlan } from '../readers/hand-off.ts'

interface Reviewing {
  readonly plans: readonly HandedPlan[]
  readonly brand: BrandFile & { readonly version: number }
  readonly now: Date
}

/** Fields in which an action carries words for readers; all others name objects. */
const proseFields = new Set(['title', 'description', 'alt', 'content', 'excerpt', 'caption', 'text'])

/** One review for each planned change: kept, mended where a rule says how, or vetoed, with the rules that were broken. */
export function reviewPlans({ plans, brand, now }: Reviewing): Thought {
  const reviews = plans.flatMap(({ agentId, plan }) => plan.calls.map((call) => review({ agentId, planKey: plan.key, call, brand })))
  const cited = new Set(reviews.flatMap(({ broken }) => broken.map(({ number }) => number)))
  const claim = brandClaim({ brand: { ...brand, rules: brand.rules.filter(({ number }) => cited.has(number)) }, now })
  const vetoed = reviews.filter(({ verdict }) => verdict === 'veto')
  return {
    ...{ looked: [], findings: [], groups: [], proposals: [] },
    claims: cited.size === 0 ? [] : [claim],
    abstentions: vetoed.map(({ findingKey, broken }) => ({
      subject: findingKey.replace('|', ' on '),
      reason: `Vetoed. ${broken.map(inWords).join(' ')}`,
    })),
    reviews,
  }
}

interface OneChange {
  readonly agentId: string
  readonly planKey: string
  readonly call: PlannedCall
  readonly brand: BrandFile
}

function review({ agentId, planKey, call: { actionId, findingKey, input }, brand }: OneChange): ChangeReview {
  const judged = textsOf(input).map(([field, before]) => ({ field, before, ...judgeText({ text: before, rules: brand.rules }) }))
  const changed = judged.filter(({ before, text }) => before !== text)
  const broken = distinct(judged.flatMap((one) => one.broken)).map(toBroken)
  const about = { agentId, planKey, actionId, findingKey, broken }
  if (judged.some(({ isMended }) => !isMended)) return { ...about, verdict: 'veto', edits: [] }
  if (changed.length === 0) return { ...about, verdict: 'keep', edits: [] }
  return { ...about, verdict: 'edit', edits: changed.map(({ field, before, text }) => ({ field, before, after: text })) }
}

function textsOf(input: Json): readonly (readonly [string, string])[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return Object.entries(input).flatMap(([field, value]) => (proseFields.has(field) && typeof value === 'string' ? [[field, value] as const] : []))
}

function distinct(rules: readonly BrandRule[]): readonly BrandRule[] {
  return [...new Map(rules.map((rule) => [rule.number, rule])).values()].sort((a, b) => a.number - b.number)
}

function toBroken(rule: BrandRule): BrokenRule {
  return { number: rule.number, rule: describeBrandRule(rule), reason: rule.reason, claim: brandClaimRef }
}

function inWords({ number, rule, reason }: BrokenRule): string {
  return `Rule ${number}: ${rule} (${reason.replace(/\.$/, '')}).`
}
