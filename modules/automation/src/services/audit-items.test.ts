import { expect, test } from 'vitest'
import type { FindingDraft, Severity, Thought } from '../domain/thought.ts'
import { auditItems } from './audit-items.ts'

const words = { title: 'T', meaning: 'M', remedy: 'R', effort: 'S' as const }

function finding(code: string, path: string, severity: Severity = 'mid'): FindingDraft {
  return { key: `${code}|${path}`, code, severity, url: `https://a.example${path}`, detail: `${code} on ${path}`, hand: 'the editor', claim: path }
}

function group(code: string, keys: string[]) {
  return { key: code + keys.join(), code, severity: 'mid' as const, count: keys.length, pages: keys.length, hand: null, findingKeys: keys, score: 1 }
}

const thought: Thought = {
  looked: [],
  claims: [{ ref: '/', title: 'Title of /', url: 'https://a.example/', content: { title: null }, digest: 'd', readAt: '2026-01-01T00:00:00Z' }],
  findings: [
    finding('b', '/x'),
    finding('a', '/x'),
    finding('a', '/y'),
    finding('a', '/', 'high'),
    finding('rare', '/z', 'low'),
    finding('grave', '/z', 'high'),
  ],
  groups: [group('a', ['a|/']), group('b', ['b|/x']), group('a', ['a|/x'])],
  proposals: [],
  abstentions: [],
}
const items = auditItems({ thought, advice: { a: words } })

test('one kind is one item whatever templates it stands in, counted whole, and what is grave stands in front', () => {
  expect(items.map(({ code, severity, count, pages }) => [code, severity, count, pages])).toEqual([
    ['a', 'high', 3, 3],
    ['grave', 'high', 1, 1],
    ['b', 'mid', 1, 1],
    ['rare', 'low', 1, 1],
  ])
})

test('each item has its words and, the chosen samples first, what was read', () => {
  expect(items[0]).toMatchObject(words)
  expect(items[0]?.samples.map(({ url }) => new URL(url).pathname)).toEqual(['/x', '/', '/y'])
  expect(items[0]?.samples[1]?.evidence).toEqual({ title: 'Title of /', readAt: '2026-01-01T00:00:00Z', content: { title: null } })
  expect(items[2]).toMatchObject({ title: 'b', remedy: 'Ask the editor.' })
})

test('never more than twelve', () => {
  const many = Array.from({ length: 30 }, (_, at) => finding(`code-${at}`, '/'))
  expect(auditItems({ thought: { ...thought, findings: many, groups: [] }, advice: {} })).toHaveLength(12)
})
