import { expect, test } from 'vitest'
import { defaultPolicy, ownLowRiskWriteAllowed } from './default-policy.ts'
import { describeRules } from './describe-rules.ts'
import type { Condition, PolicyRule } from './policy.ts'

const when = (condition: Condition) => describeRules([{ name: 'r', when: condition, answer: { kind: 'allow' } }])

test('a policy reads as numbered sentences, in the order in which its rules are asked', () => {
  const deny: PolicyRule = {
    name: 'no-payments',
    when: { kind: 'action', in: ['stripe.refund'] },
    answer: { kind: 'deny', reason: 'payments are off' },
  }
  expect(describeRules([ownLowRiskWriteAllowed, deny, ...defaultPolicy.rules])).toBe(
    [
      "1. own-low-risk-write: runs at once, when (it is a person's own write and the risk is low and it is reversible)",
      '2. no-payments: is forbidden (payments are off), when the action is stripe.refund',
      '3. undo-at-once: runs at once, when (it takes back what this person could have decided and it is reversible)',
      '4. every-write-is-held: waits for 1 of the owner of the agency or staff of the agency (agency), always',
    ].join('\n'),
  )
})

test('every kind of condition has words of its own', () => {
  const conditions: readonly Condition[] = [
    { kind: 'risk', in: ['low', 'mid'] },
    { kind: 'grade', in: ['irreversible'] },
    { kind: 'connector', in: ['wordpress'] },
    { kind: 'proposal-kind', in: ['setting'] },
    { kind: 'proposer', in: ['agent'] },
    { kind: 'own-write' },
    { kind: 'undo-by-decider' },
    { kind: 'simulated', is: true },
    { kind: 'simulated', is: false },
    { kind: 'cost-at-least', micros: 2_500_000 },
    { kind: 'not', of: { kind: 'own-write' } },
    { kind: 'any', of: [{ kind: 'own-write' }, { kind: 'undo-by-decider' }] },
  ]
  const words = conditions.map(when)
  expect(new Set(words).size).toBe(conditions.length)
  expect(words.at(-3)).toBe('1. r: runs at once, when it costs at least 2.5')
  expect(words.at(-2)).toBe("1. r: runs at once, when not it is a person's own write")
})
