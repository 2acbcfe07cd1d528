import { expect, test } from 'vitest'
import { createRandom } from './create-random.ts'
import { changeableLeaves, moments, planTampering } from './plan-tampering.ts'

const content = {
  title: 'Write',
  effort: 'S',
  pros: [],
  actions: [
    {
      input: { kind: 'mine', n: 1 },
      isExcluded: false,
      facts: { risk: 'write' },
      preview: { changes: [{ field: 'x', kind: 'text', before: null }] },
    },
  ],
  expiresAt: '2026-01-01T00:00:00.000Z',
  evidenceIds: ['018f0000-0000-7000-8000-000000000001'],
  prediction: null,
}

test('every leaf gets another value of its own kind, and what may only be null is left alone', () => {
  const leaves = new Map(changeableLeaves(content).map(({ path, value }) => [path.join('.'), value]))
  expect(Object.fromEntries(leaves)).toEqual({
    title: 'Write!',
    effort: 'L',
    'actions.0.input.kind': 'mine!',
    'actions.0.input.n': 2,
    'actions.0.isExcluded': true,
    'actions.0.facts.risk': 'destroy',
    'actions.0.preview.changes.0.field': 'x!',
    'actions.0.preview.changes.0.kind': 'html',
    'actions.0.preview.changes.0.before': 'x',
    expiresAt: '2099-01-01T00:00:00.000Z',
    'evidenceIds.0': expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('the same seed plans the same, decisions and seals are touched only where there are some', () => {
  const plan = (seed: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 200 }, () => planTampering({ random, moment: random.pick(moments), content, strangerId: 'someone' }))
  }
  const words = (seed: number) => plan(seed).map(({ moment, what }) => `${moment} ${what}`)
  expect(words(7)).toEqual(words(7))
  expect(words(7)).not.toEqual(words(8))
  expect(plan(7).filter(({ moment, sql }) => moment === 'before-decision' && /decision|seal/.test(sql))).toEqual([])
  expect(new Set(plan(7).map(({ moment }) => moment)).size).toBe(3)
})
