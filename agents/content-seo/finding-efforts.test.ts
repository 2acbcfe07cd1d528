import { expect, test } from 'vitest'
import { findingAdvice } from './finding-advice.ts'
import { findingEfforts } from './finding-efforts.ts'

const effortOf = (code: Parameters<typeof findingEfforts>[0], count: number) => findingEfforts(code).find(({ upTo }) => count <= upTo)?.effort

test('every kind has an effort for any number of cases', () => {
  const steps = Object.values(findingAdvice).map(({ efforts }) => efforts)
  expect(steps.filter((efforts) => efforts.at(-1)?.upTo !== Number.POSITIVE_INFINITY)).toEqual([])
})

test('a layout of many pages is a larger job than many broken links, and one setting stays one', () => {
  expect([effortOf('viewport-missing', 1), effortOf('viewport-missing', 26)]).toEqual(['M', 'L'])
  expect([effortOf('link-broken', 2), effortOf('link-broken', 15), effortOf('link-broken', 31)]).toEqual(['S', 'M', 'L'])
  expect([effortOf('title-missing', 5), effortOf('title-missing', 13)]).toEqual(['M', 'L'])
  expect([effortOf('content-thin', 1), effortOf('content-thin', 9)]).toEqual(['M', 'L'])
  expect(effortOf('open-graph-missing', 200)).toBe('S')
})
