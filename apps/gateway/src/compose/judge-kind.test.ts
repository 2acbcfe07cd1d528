import { expect, test } from 'vitest'
import { judgeKind } from './judge-kind.ts'

const one = (standing: 'start' | 'far' | null = null) => ({ severity: 'high' as const, url: 'https://shop.example/', standing })

test('a kind is told and weighed as in an audit: what keeps visitors out weighs more, and so does the page that everybody passes', () => {
  const insecure = judgeKind({ code: 'https-missing', findings: [one()] })
  const polish = judgeKind({ code: 'image-alt-missing', findings: [one()] })
  expect(insecure).toMatchObject({ isUrgent: true, meaning: expect.stringContaining('Browsers') })
  expect(polish.isUrgent).toBe(false)
  expect(insecure.score).toBeGreaterThan(polish.score)
  expect(judgeKind({ code: 'link-broken', findings: [one('start')] }).score).toBeGreaterThan(
    judgeKind({ code: 'link-broken', findings: [one('far')] }).score,
  )
})

test('a kind without words is told without them and comes last', () => {
  expect(judgeKind({ code: 'new-kind', findings: [] })).toMatchObject({ score: 0, meaning: null, isUrgent: false, rank: Number.MAX_SAFE_INTEGER })
})
