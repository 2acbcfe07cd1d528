import { expect, test } from 'vitest'
import { defineAgent } from './define-agent.ts'
import { defineReader, optional } from './define-reader.ts'
import { mayPropose } from './may-propose.ts'

const even = {
  parse(value: unknown): number {
    if (typeof value === 'number' && value % 2 === 0) return value
    throw new TypeError('odd')
  },
}
const figures = defineReader({ id: 'figures', title: 'Figures', content: even })
const base = {
  id: 'a',
  crew: 'c',
  title: 't',
  goal: 'g',
  instructions: 'i',
  reads: { figures, bonus: optional(figures) },
  proposes: ['acme.renew'],
  needs: ['acme'],
  output: even,
}
const agent = defineAgent({ ...base, rules: ({ evidence, now }) => evidence.figures + (evidence.bonus ?? 0) + now.getTime() })
const think = (evidence: Record<string, unknown>, now = 0) => agent.think({ evidence, now: new Date(now) })

test('thinks about what its readers brought, at the instant of the run', async () => {
  expect(await think({ figures: 4, bonus: 2 }, 10)).toBe(16)
})

test('does without a reading it called optional, and not without any other', async () => {
  expect(await think({ figures: 4 })).toBe(4)
  await expect(think({ bonus: 4 })).rejects.toThrow('odd')
})

test('neither a reading nor a thought that does not fit its schema passes', async () => {
  await expect(think({ figures: 3 })).rejects.toThrow('odd')
  await expect(think({ figures: 4 }, 1)).rejects.toThrow('odd')
})

test('an agent may propose what it was built for and nothing else', () => {
  expect(mayPropose(agent, 'acme.renew')).toBe(true)
  expect(mayPropose(agent, 'acme.destroy')).toBe(false)
})
