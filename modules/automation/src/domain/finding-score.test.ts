import { expect, test } from 'vitest'
import { type FindingHarm, findingScore } from './finding-score.ts'
import type { Standing } from './standing.ts'
import type { Severity } from './thought.ts'

function score(harm: FindingHarm, ...cases: readonly { severity: Severity; standing?: Standing; pages?: number }[]): number {
  const findings = cases.flatMap(({ severity, standing, pages = 1 }, group) =>
    Array.from({ length: pages }, (_, at) => ({ url: `https://a.example/${group}/${at}/`, severity, ...(standing && { standing }) })),
  )
  return findingScore({ findings, harm })
}

test('one page that may vanish from the search outweighs comfort on the start page, and loses against a whole site that fits no phone', () => {
  const vanishing = score('out', { severity: 'high' })
  expect(vanishing).toBeGreaterThan(score('away', { severity: 'high', standing: 'start' }))
  expect(vanishing).toBeLessThan(score('away', { severity: 'high', pages: 30 }))
})

test('a page of the menu that fails outweighs descriptions missing on a whole site', () => {
  expect(score('out', { severity: 'high', standing: 'menu' })).toBeGreaterThan(score('fewer', { severity: 'high', pages: 200 }))
})

test('the same fault counts most on the start page, then in the menu, and least where hardly anybody comes', () => {
  const on = (standing?: Standing) => score('fewer', { severity: 'mid', ...(standing && { standing }) })
  const scores = [on('start'), on('menu'), on(), on('far')]
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores)
  expect(new Set(scores).size).toBe(4)
})

test('one grave page does not make fifty others grave', () => {
  const mixed = score('fewer', { severity: 'high', standing: 'start' }, { severity: 'low', pages: 50 })
  expect(mixed).toBe(score('fewer', { severity: 'high', standing: 'start' }))
})

test('two findings of one page count as one page', () => {
  const one = { url: 'https://a.example/', severity: 'mid' } as const
  expect(findingScore({ findings: [one, one], harm: 'fewer' })).toBe(findingScore({ findings: [one], harm: 'fewer' }))
})
