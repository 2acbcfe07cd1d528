import type { Reversibility, RiskTier } from '@bizosaas/kernel'
import type { ProposalKind } from './proposal.ts'
import type { Requirement } from './stage.ts'

export type ProposerKind = 'user' | 'agent' | 'system'

/** What a policy may ask about one planned action. All of it is derived, nothing is the proposer's word. */
export interface PolicyQuestion {
  readonly proposalKind: ProposalKind
  /** The action's id, or the command's name for a setting. */
  readonly actionId: string
  readonly connector: string
  readonly risk: RiskTier
  readonly grade: Reversibility
  readonly proposer: ProposerKind
  /** A person's own write, dictated by nobody else. */
  readonly isOwnWrite: boolean
  readonly isSimulated: boolean
  readonly costMicros: number
  /** Takes back what an earlier proposal did; `mayDecideOriginal` is about the person who pressed undo. */
  readonly isUndo: boolean
  readonly mayDecideOriginal: boolean
}

/** Total and without code: every condition answers for every question, and none can loop. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'risk'; readonly in: readonly RiskTier[] }
  | { readonly kind: 'grade'; readonly in: readonly Reversibility[] }
  | { readonly kind: 'action'; readonly in: readonly string[] }
  | { readonly kind: 'connector'; readonly in: readonly string[] }
  | { readonly kind: 'proposal-kind'; readonly in: readonly ProposalKind[] }
  | { readonly kind: 'proposer'; readonly in: readonly ProposerKind[] }
  | { readonly kind: 'own-write' }
  | { readonly kind: 'undo-by-decider' }
  | { readonly kind: 'simulated'; readonly is: boolean }
  | { readonly kind: 'cost-at-least'; readonly micros: number }

export type PolicyVerdict =
  | { readonly kind: 'allow' }
  | { readonly kind: 'hold'; readonly stages: readonly Requirement[] }
  | { readonly kind: 'deny'; readonly reason: string }

export interface PolicyRule {
  readonly name: string
  readonly when: Condition
  readonly answer: PolicyVerdict
}

/** Rules in order, the first that matches answers. One version is never changed; a new one is saved beside it. */
export interface Policy {
  readonly version: number
  readonly rules: readonly PolicyRule[]
}

export type PolicyAnswer =
  | { readonly kind: 'allow'; readonly rules: readonly string[] }
  | { readonly kind: 'hold'; readonly stages: readonly Requirement[]; readonly rules: readonly string[] }
  | { readonly kind: 'deny'; readonly reason: string; readonly rules: readonly string[] }

/** Where no rule matches, a person of the agency decides: a gap in a policy never lets anything through. */
export const heldByAgency: PolicyVerdict = {
  kind: 'hold',
  stages: [{ stage: 'agency', needed: 1, deciders: { kind: 'roles', roles: ['super_admin', 'platform_admin'] } }],
}

/** The answer for a whole proposal: one denied action denies it, one held action holds it, with the needs of all. */
export function askPolicy(policy: Policy, questions: readonly PolicyQuestion[]): PolicyAnswer {
  const answers = questions.map((question) => answerOne(policy, question))
  const rules = [...new Set(answers.map(({ rule }) => rule))]
  const denied = answers.map(({ answer }) => answer).find((answer) => answer.kind === 'deny')
  if (denied !== undefined) return { kind: 'deny', reason: denied.reason, rules }
  const stages = answers.flatMap(({ answer }) => (answer.kind === 'hold' ? answer.stages : []))
  // A hold without stages would never close, and nothing to ask about must not pass as allowed.
  if (answers.length === 0 || answers.some(({ answer }) => answer.kind === 'hold' && answer.stages.length === 0))
    return hold([...stages, ...agencyStages], rules)
  return stages.length === 0 ? { kind: 'allow', rules } : hold(stages, rules)
}

const agencyStages = heldByAgency.kind === 'hold' ? heldByAgency.stages : []

function hold(stages: readonly Requirement[], rules: readonly string[]): PolicyAnswer {
  return { kind: 'hold', stages: mergeRequirements(stages), rules }
}

/** The same deciders at the same stage are asked once, for the highest number; different deciders stay separate needs. */
function mergeRequirements(stages: readonly Requirement[]): readonly Requirement[] {
  const merged = new Map<string, Requirement>()
  for (const requirement of stages) {
    const key = JSON.stringify([requirement.stage, requirement.deciders])
    const known = merged.get(key)
    merged.set(key, { ...requirement, needed: Math.max(1, requirement.needed, known?.needed ?? 0) })
  }
  return [...merged.values()]
}

function answerOne(policy: Policy, question: PolicyQuestion): { rule: string; answer: PolicyVerdict } {
  const rule = policy.rules.find(({ when }) => matches(when, question))
  return rule === undefined ? { rule: 'no-rule-matched', answer: heldByAgency } : { rule: rule.name, answer: rule.answer }
}

export function matches(condition: Condition, question: PolicyQuestion): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => matches(part, question))
    case 'any':
      return condition.of.some((part) => matches(part, question))
    case 'not':
      return !matches(condition.of, question)
    default:
      return matchesFact(condition, question)
  }
}

type FactCondition = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>

function matchesFact(condition: FactCondition, question: PolicyQuestion): boolean {
  switch (condition.kind) {
    case 'always':
      return true
    case 'risk':
      return condition.in.includes(question.risk)
    case 'grade':
      return condition.in.includes(question.grade)
    case 'action':
      return condition.in.includes(question.actionId)
    case 'connector':
      return condition.in.includes(question.connector)
    case 'proposal-kind':
      return condition.in.includes(question.proposalKind)
    case 'proposer':
      return condition.in.includes(question.proposer)
    case 'own-write':
      return question.isOwnWrite
    case 'undo-by-decider':
      return question.isUndo && question.mayDecideOriginal
    case 'simulated':
      return question.isSimulated === condition.is
    case 'cost-at-least':
      return question.costMicros >= condition.micros
  }
}
