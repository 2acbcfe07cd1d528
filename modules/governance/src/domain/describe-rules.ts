import { describeDeciders } from './describe-deciders.ts'
import type { Condition, PolicyRule, PolicyVerdict } from './policy.ts'

/** A policy as sentences, a line each, in the order in which they are asked: what a person compares before and after. */
export function describeRules(rules: readonly PolicyRule[]): string {
  return rules.map(({ name, when, answer }, index) => `${index + 1}. ${name}: ${describeAnswer(answer)}, ${describeWhen(when)}`).join('\n')
}

function describeAnswer(answer: PolicyVerdict): string {
  switch (answer.kind) {
    case 'allow':
      return 'runs at once'
    case 'deny':
      return `is forbidden (${answer.reason})`
    case 'hold':
      return `waits for ${answer.stages.map(({ stage, needed, deciders }) => `${needed} of ${describeDeciders(deciders)} (${stage})`).join(' and ')}`
  }
}

function describeWhen(when: Condition): string {
  return when.kind === 'always' ? 'always' : `when ${describeCondition(when)}`
}

function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `(${condition.of.map(describeCondition).join(' and ')})`
    case 'any':
      return `(${condition.of.map(describeCondition).join(' or ')})`
    case 'not':
      return `not ${describeCondition(condition.of)}`
    default:
      return describeFact(condition)
  }
}

type Fact = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>

function describeFact(fact: Fact): string {
  switch (fact.kind) {
    case 'always':
      return 'anything is proposed'
    case 'risk':
      return `the risk is ${either(fact.in)}`
    case 'grade':
      return `it is ${either(fact.in)}`
    case 'action':
      return `the action is ${either(fact.in)}`
    case 'connector':
      return `the system is ${either(fact.in)}`
    case 'proposal-kind':
      return `it is a proposal of kind ${either(fact.in)}`
    case 'proposer':
      return `the proposer is of kind ${either(fact.in)}`
    case 'own-write':
      return "it is a person's own write"
    case 'undo-by-decider':
      return 'it takes back what this person could have decided'
    case 'simulated':
      return fact.is ? 'the system is simulated' : 'the system is real'
    case 'cost-at-least':
      return `it costs at least ${fact.micros / 1_000_000}`
  }
}

function either(names: readonly string[]): string {
  return names.join(' or ')
}
