import { expect, test } from 'vitest'
import { defineAgent } from './define-agent.ts'
import { mayPropose } from './may-propose.ts'

const even = {
  parse(value: unknown): number {
    if (typeof value === 'number' && value % 2 === 0) return value
    throw new TypeError('odd')
  },
}
const base = {
  id: 'a',
  crew: 'c',
  title: 't',
  goal: 'g',
  instructions: 'i',
  reads: [],
  proposes: ['acme.renew'],
  needs: ['acme'],
  workflow: 'w',
  output: even,
}

test('a thought that does not fit the output schema never leaves the agent', () => {
  const agent = defineAgent({ ...base, rules: (evidence: number) => evidence })
  expect(agent.rules(4)).toBe(4)
  expect(() => agent.rules(3)).toThrow('odd')
})

test('an agent may propose what it was built for and nothing else', () => {
  const agent = defineAgent({ ...base, rules: () => 2 })
  expect(mayPropose(agent, 'acme.renew')).toBe(true)
  expect(mayPropose(agent, 'acme.destroy')).toBe(false)
})
