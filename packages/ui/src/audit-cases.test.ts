import { expect, test } from 'vitest'
import { auditCases } from './audit-cases.ts'

test('what stands on several pages is told once, with all of them, and every other target is named', () => {
  const places = [
    { url: 'https://a.example/', count: 2, details: ['Link to /gone/.', 'Link to /lost/.'] },
    { url: 'https://a.example/b/', count: 1, details: ['Link to /gone/.'] },
  ]
  expect(auditCases(places).map(({ detail, places: there }) => [detail, ...there.map(({ url }) => new URL(url).pathname)])).toEqual([
    ['Link to /gone/.', '/', '/b/'],
    ['Link to /lost/.', '/'],
  ])
})
