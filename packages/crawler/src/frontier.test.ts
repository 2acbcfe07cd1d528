import { expect, test } from 'vitest'
import { createFrontier } from './frontier.ts'

test('gives what is nearest to the first page first, in the order it came, also when something nearer comes late', () => {
  const frontier = createFrontier()
  for (const [path, depth] of [
    ['c', 2],
    ['a', 1],
    ['b', 1],
  ] as const)
    frontier.add({ url: `https://a.example/${path}`, depth })
  const first = frontier.next()
  frontier.add({ url: 'https://a.example/late', depth: 0 })
  const rest = [frontier.next(), frontier.next(), frontier.next(), frontier.next()]
  expect([first, ...rest].map((entry) => entry?.url.slice(-4))).toEqual(['le/a', 'late', 'le/b', 'le/c', undefined])
  expect(frontier.waiting).toBe(0)
})

test('counts what waits, once each', () => {
  const frontier = createFrontier()
  const add = () => frontier.add({ url: 'https://a.example/', depth: 3 })
  expect([add(), add()]).toEqual(['added', 'known'])
  expect(frontier.waiting).toBe(1)
})
