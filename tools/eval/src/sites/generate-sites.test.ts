import path from 'node:path'
import { findingCodes } from '@bizosaas/agents'
import { expect, test } from 'vitest'
import { answerText, staleAnswers } from '../answer-files.ts'
import { generateSites, type PlannedSite, siteCount } from './generate-sites.ts'

const sites = generateSites()
const codes = Object.keys(findingCodes)
const answers = path.resolve(import.meta.dirname, '../../../../agents/content-seo/evals/answers')

const bodiesOf = ({ answers: served }: PlannedSite) => [...served].map(([url, { body, ...rest }]) => [url, String(body), rest])
const countOf = (code: string, wanted: readonly PlannedSite[]) =>
  wanted.flatMap(({ expected }) => expected).filter((fault) => fault.code === code).length

test('the same seed gives the same sites, byte for byte, and another seed gives others', () => {
  const [first, again, other] = [{ count: 6 }, { count: 6 }, { count: 6, seed: 7 }].map(generateSites)
  expect(again?.map(answerText)).toEqual(first?.map(answerText))
  expect(again?.map(bodiesOf)).toEqual(first?.map(bodiesOf))
  expect(other?.map(answerText)).not.toEqual(first?.map(answerText))
})

test('a third of the sites is held out, with every theme and trade in both parts', () => {
  const heldOut = sites.filter(({ traits }) => traits.isHeldOut)
  expect(heldOut).toHaveLength(siteCount / 3)
  const variety = (part: readonly PlannedSite[]) =>
    new Set(part.map(({ traits }) => traits.theme)).size + new Set(part.map(({ traits }) => traits.trade.id)).size
  expect(variety(heldOut)).toBe(5 + 14)
  expect(variety(sites.filter(({ traits }) => !traits.isHeldOut))).toBe(5 + 14)
})

test.each(codes)('%s is planted often enough in both parts, and looked like where it is not', (code) => {
  const heldOut = sites.filter(({ traits }) => traits.isHeldOut)
  expect(countOf(code, sites)).toBeGreaterThanOrEqual(24)
  expect(countOf(code, heldOut)).toBeGreaterThanOrEqual(8)
  expect(sites.flatMap(({ nearMisses }) => nearMisses).filter((miss) => miss.code === code).length).toBeGreaterThanOrEqual(15)
})

test('a site on which nothing was planted has no fault but what is true of it as a whole', () => {
  const base = generateSites({ count: 15, isFaultless: true }).flatMap(({ expected }) => expected)
  expect(base.filter(({ code }) => findingCodes[code].place !== 'site')).toEqual([])
})

test('no page is both told of a fault and spared of it', () => {
  // What counts files or pages together may be both: a page can have one mixed element and one that only looks so.
  const single = (code: keyof typeof findingCodes) => findingCodes[code].place === 'page' && code !== 'content-mixed'
  const told = new Set(sites.flatMap(({ expected }) => expected.map(({ code, url }) => `${code} ${url}`)))
  const spared = sites.flatMap(({ nearMisses }) => nearMisses.filter(({ code }) => single(code)).map(({ code, url }) => `${code} ${url}`))
  expect(spared.filter((miss) => told.has(miss))).toEqual([])
})

test('no fault is expected twice, and each stands at an address of its own site', () => {
  for (const { traits, expected } of sites) {
    const keys = expected.map(({ code, url, part }) => `${code} ${url} ${part}`)
    expect(new Set(keys).size, traits.id).toBe(keys.length)
    expect(expected.filter(({ url }) => new URL(url).host !== traits.host)).toEqual([])
  }
})

test('faults meet on one page', () => {
  const perPage = Map.groupBy(
    sites.flatMap(({ expected }) => expected),
    ({ url }) => url,
  )
  expect([...perPage.values()].filter((faults) => faults.length > 2).length).toBeGreaterThan(50)
})

test('the committed answers are those of the generator', () => {
  expect(staleAnswers({ folder: answers, sites })).toEqual([])
})
