import { expect, test } from 'vitest'
import { holdLoosening } from './hold-loosening.ts'
import type { PolicyAnswer } from './policy.ts'
import type { Requirement } from './stage.ts'

const agency: Requirement = { stage: 'agency', needed: 2, deciders: { kind: 'roles', roles: ['super_admin'] } }
const client: Requirement = { stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }
const stagesOf = (answer: PolicyAnswer) => (answer.kind === 'hold' ? answer.stages.map(({ stage, needed }) => `${stage} ${needed}`) : answer.kind)

test('what loosens never runs at once, and the agency has a say in it', () => {
  expect(stagesOf(holdLoosening({ kind: 'allow', rules: ['anything-goes'] }))).toEqual(['agency 1'])
  expect(stagesOf(holdLoosening({ kind: 'hold', stages: [client], rules: [] }))).toEqual(['agency 1', 'client 1'])
})

test('a policy that asks more, or forbids it, stays as it is', () => {
  const asksMore: PolicyAnswer = { kind: 'hold', stages: [agency, client], rules: ['two'] }
  const denies: PolicyAnswer = { kind: 'deny', reason: 'frozen', rules: ['freeze'] }
  expect(holdLoosening(asksMore)).toBe(asksMore)
  expect(holdLoosening(denies)).toBe(denies)
})
