import type { FindingDraft } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { compareFindings } from './compare-findings.ts'
import { passes, scoreCodes, worst } from './score-codes.ts'

const finding = (code: string, url: string, part = ''): FindingDraft => ({
  key: `${code}|${url}|${part}`,
  code,
  url,
  severity: 'low',
  detail: 'x',
  hand: null,
  claim: 'c',
})

test('a finding counts once, at its page and with its part', () => {
  const expected = [
    { code: 'link-broken', url: 'https://a.example/', part: 'https://a.example/gone' },
    { code: 'link-broken', url: 'https://a.example/', part: 'https://a.example/lost' },
    { code: 'page-heavy', url: 'https://a.example/big' },
  ] as const
  const found = [
    finding('link-broken', 'https://a.example/', 'https://a.example/gone'),
    finding('link-broken', 'https://a.example/', 'https://a.example/gone'),
    finding('page-heavy', 'https://a.example/other'),
  ]
  const { right, missing, wrong } = compareFindings({ expected, found })
  expect(right).toEqual([expected[0]])
  expect(missing).toEqual([expected[1], expected[2]])
  expect(wrong).toEqual([found[1], found[2]])
})

test('what is told once for each file may stand at any page that has it, and what is true of the site at any address', () => {
  const expected = [
    { code: 'image-too-large', url: 'https://a.example/1', part: '/big.jpg', alsoAt: ['https://a.example/2'] },
    { code: 'https-missing', url: 'http://a.example/' },
  ] as const
  const found = [finding('image-too-large', 'https://a.example/2', 'https://a.example/big.jpg'), finding('https-missing', 'http://a.example/start')]
  expect(compareFindings({ expected, found })).toEqual({ right: expected, missing: [], wrong: [] })
})

test('a code passes with both figures at the bar, and one that found nothing passes never', () => {
  const heavy = Array.from({ length: 20 }, (_, at) => ({ code: 'page-heavy', url: `https://a.example/${at}` }) as const)
  const scoreOf = (right: number, wrong: number) => {
    const comparison = {
      right: heavy.slice(0, right),
      missing: heavy.slice(right),
      wrong: Array.from({ length: wrong }, () => finding('page-heavy', 'https://a.example/x')),
    }
    const found = scoreCodes([comparison]).find(({ code }) => code === 'page-heavy')
    if (found === undefined) throw new Error('no score')
    return found
  }
  expect(scoreOf(19, 1)).toMatchObject({ planted: 20, found: 20, precision: 0.95, recall: 0.95 })
  expect(passes(scoreOf(18, 0))).toBe(true)
  expect(passes(scoreOf(17, 0))).toBe(false)
  expect(passes(scoreOf(20, 2))).toBe(false)
  expect(passes(scoreOf(0, 0))).toBe(false)
  expect(worst([scoreOf(0, 0), scoreOf(20, 0)])).toEqual({ precision: 0, recall: 0 })
})
