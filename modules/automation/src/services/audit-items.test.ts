import { expect, test } from 'vitest'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { FindingDraft, Severity, Thought } from '../domain/thought.ts'
import { auditAreas } from './audit-areas.ts'
import { auditItems } from './audit-items.ts'
import { auditReach } from './audit-reach.ts'

const ranks = ['title-too-short', 'sitemap-missing', 'image-alt-missing', 'image-too-large', 'heading-level-skipped', 'canonical-missing']

const efforts: FindingAdvice['efforts'] = [
  { upTo: 3, effort: 'S' },
  { upTo: 12, effort: 'M' },
]

function wordsOf(code: string): FindingAdvice {
  return {
    ...{ meaning: ['One case.', 'Many cases.'], remedy: 'Mend it.', efforts },
    ...{ unit: 'page', hasExample: true, area: code.split('-')[0] ?? '', harm: 'fewer', rank: ranks.indexOf(code), voids: [], lighter: null },
  }
}
const advice: Readonly<Record<string, FindingAdvice>> = {
  ...Object.fromEntries(ranks.map((code) => [code, wordsOf(code)])),
  'image-alt-missing': { ...wordsOf('image-alt-missing'), unit: ['image', 'images'] },
  'sitemap-missing': { ...wordsOf('sitemap-missing'), unit: 'site', hasExample: false },
}

function finding(
  code: string,
  path: string,
  { severity = 'mid', part = '', mayStay = false }: { severity?: Severity; part?: string; mayStay?: boolean } = {},
) {
  const draft: FindingDraft = {
    ...{ key: [code, path, part].join('|'), code, severity, url: `https://a.example${path}` },
    ...{ detail: `${code} ${part}`.trim(), hand: 'the editor', claim: path },
  }
  return mayStay ? { ...draft, mayStay: true as const } : draft
}

const none: Thought = { looked: [], claims: [], findings: [], groups: [], proposals: [], abstentions: [] }
const listed = (findings: readonly FindingDraft[], more: Readonly<Record<string, FindingAdvice>> = {}) =>
  auditItems({ thought: { ...none, findings }, advice: { ...advice, ...more } })
const costing = (harm: FindingAdvice['harm'], ...codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { ...wordsOf(code), harm }]))

test('of equal scores, what is worth more comes first, whatever its name', () => {
  const { items } = listed(['heading-level-skipped', 'image-too-large', 'sitemap-missing', 'title-too-short'].map((code) => finding(code, '/')))
  expect(items.map(({ code }) => code)).toEqual(['title-too-short', 'sitemap-missing', 'image-too-large', 'heading-level-skipped'])
})

test('a kind counts by all pages it is on, not by those of one template', () => {
  const shared = ['/contact/', '/services/a/', '/about/b/'].map((path) => finding('heading-level-skipped', path))
  expect(listed([finding('image-too-large', '/'), ...shared]).items.map(({ code }) => code)).toEqual(['heading-level-skipped', 'image-too-large'])
})

test('the list is ordered by when to do it, and no more than four things come first', () => {
  const grave = Array.from({ length: 6 }, (_, at) => finding(`code-${at}`, '/', { severity: 'high' }))
  const known = costing('fewer', ...grave.map(({ code }) => code))
  const { items } = listed([finding('sitemap-missing', '/', { severity: 'low' }), finding('title-too-short', '/'), ...grave], known)
  expect(items.map(({ urgency }) => urgency)).toEqual(['first', 'first', 'first', 'first', 'next', 'next', 'next', 'later'])
})

test('a page that may vanish from the search comes before what only costs clicks, and polish is never the first thing to do', () => {
  const known = {
    ...costing('out', 'canonical-not-ok'),
    ...costing('fewer', 'viewport-missing', 'link-redirect-loop'),
    ...costing('polish', 'image-alt-missing'),
  }
  const findings = [
    ...['viewport-missing', 'link-redirect-loop'].map((code) => finding(code, '/a/')),
    ...Array.from({ length: 40 }, (_, at) => finding('image-alt-missing', `/${at}/`, { severity: 'high' })),
    finding('canonical-not-ok', '/b/', { severity: 'high' }),
  ]
  expect(listed(findings, known).items.map(({ code, urgency }) => [code, urgency])).toEqual([
    ['canonical-not-ok', 'first'],
    ['image-alt-missing', 'next'],
    ['link-redirect-loop', 'next'],
    ['viewport-missing', 'next'],
  ])
})

test('what keeps a page out of the search is done first even where a graver case only annoys', () => {
  const known = { ...costing('out', 'canonical-elsewhere'), ...costing('away', 'content-mixed') }
  const { items } = listed(
    [finding('content-mixed', '/a/', { severity: 'high' }), ...['/b/', '/c/'].map((path) => finding('canonical-elsewhere', path))],
    known,
  )
  expect(items.map(({ code, urgency }) => [code, urgency])).toEqual([
    ['canonical-elsewhere', 'first'],
    ['content-mixed', 'first'],
  ])
})

test('a list without anything grave begins with what brings most', () => {
  expect(listed([finding('sitemap-missing', '/'), finding('title-too-short', '/')]).items.map(({ urgency }) => urgency)).toEqual(['first', 'next'])
  expect(listed([finding('sitemap-missing', '/', { severity: 'low' })]).items.map(({ urgency }) => urgency)).toEqual(['later'])
})

test('twelve kinds at most, and every other one is named with its count, so that the numbers add up', () => {
  const findings = Array.from({ length: 30 }, (_, at) => finding(`code-${at % 15}`, `/${at}/`))
  const { items, others } = listed([...findings, finding('title-too-short', '/', { severity: 'low' })])
  expect([items.length, others.length]).toEqual([12, 4])
  expect(others.at(-1)).toMatchObject({ code: 'title-too-short', title: 'Title that says too little', count: 1, reach: '1 page' })
  expect(others.at(-1)).toMatchObject({ meaning: 'One case.', remedy: 'Mend it.', example: { detail: 'title-too-short' } })
  expect(others.at(-1)?.places).toEqual([{ url: 'https://a.example/', count: 1, details: ['title-too-short'] }])
  expect([...items, ...others].reduce((all, { count }) => all + count, 0)).toBe(31)
})

test('every page is listed with how many stand there, and one case is told as one', () => {
  const pictures = ['a', 'b'].map((part) => finding('image-alt-missing', '/a/', { part }))
  const { items } = listed([...pictures, ...Array.from({ length: 6 }, (_, at) => finding('image-alt-missing', `/${at}/`, { part: 'c' }))])
  expect(items[0]).toMatchObject({
    count: 8,
    pages: 7,
    reach: '8 images on 7 pages',
    meaning: 'Many cases.',
    title: 'Images without a text description',
  })
  expect(items[0]?.places.map(({ url, count }) => [new URL(url).pathname, count])).toEqual([
    ['/a/', 2],
    ...Array.from({ length: 6 }, (_, at) => [`/${at}/`, 1]),
  ])
  expect(items[0]?.places[0]?.details).toEqual(['image-alt-missing a', 'image-alt-missing b'])
  expect(items[0]?.samples.map(({ url }) => new URL(url).pathname)).toEqual(['/a/', '/0/', '/1/', '/2/', '/3/'])
  const [one] = listed(pictures.slice(0, 1)).items
  expect(one).toMatchObject({ reach: '1 image on 1 page', meaning: 'One case.', title: 'Image without a text description' })
})

test('what may stay is neither counted nor listed as something to change, and there is no example that would say the title again', () => {
  const { items } = listed([
    finding('title-too-short', '/', { mayStay: true, severity: 'high', part: 'keeps it' }),
    finding('title-too-short', '/b/', { part: 'needs another' }),
    finding('sitemap-missing', '/'),
  ])
  expect(items.map(({ code, example }) => [code, example?.detail])).toEqual([
    ['title-too-short', 'title-too-short needs another'],
    ['sitemap-missing', undefined],
  ])
  expect(items[0]).toMatchObject({ count: 1, reach: '1 page to change', places: [{ url: 'https://a.example/b/' }] })
  expect(items[1]).toMatchObject({ reach: 'whole site', places: [] })
})

test('many cases are more work, and the same link on every page is one case', () => {
  const paths = Array.from({ length: 8 }, (_, at) => `/${at}/`)
  const [titles] = listed(paths.map((path) => finding('title-too-short', path))).items
  const [menu] = listed(paths.map((path) => finding('image-alt-missing', path, { part: 'logo' }))).items
  expect([titles?.effort, menu?.effort]).toEqual(['M', 'S'])
  const many = listed(Array.from({ length: 13 }, (_, at) => finding('title-too-short', `/${at}/`))).items
  expect(many.map(({ effort }) => effort)).toEqual(['L'])
})

test('of two that contradict each other on one page the stronger alone is listed, and the numbers still add up', () => {
  const more = { 'image-too-large': { ...wordsOf('image-too-large'), voids: ['title-too-short'] } }
  const { items } = listed([finding('image-too-large', '/'), finding('title-too-short', '/'), finding('title-too-short', '/b/')], more)
  expect(items.map(({ code, places }) => [code, places.map(({ url }) => new URL(url).pathname)])).toEqual([
    ['title-too-short', ['/b/']],
    ['image-too-large', ['/']],
  ])
})

test('a lighter form of a trouble never stands above the trouble', () => {
  const more = { 'sitemap-missing': { ...wordsOf('sitemap-missing'), rank: -1, lighter: 'title-too-short' } }
  const findings = [finding('sitemap-missing', '/a/'), ...['/', '/b/', '/c/'].map((path) => finding('title-too-short', path))]
  expect(listed(findings, more).items.map(({ code }) => code)).toEqual(['sitemap-missing', 'title-too-short'])
})

test('where it stands is counted in one form and in many, and the whole site is no page', () => {
  expect(auditReach({ unit: 'page', count: 1, pages: 1, mayOneStay: false })).toBe('1 page')
  expect(auditReach({ unit: 'page', count: 12, pages: 12, mayOneStay: true })).toBe('12 pages to change')
  expect(auditReach({ unit: ['link', 'links'], count: 2, pages: 1, mayOneStay: false })).toBe('2 links on 1 page')
  expect(auditReach({ unit: 'site', count: 1, pages: 1, mayOneStay: false })).toBe('whole site')
})

test('what was read stands with its sample, and a kind without words is told by its name', () => {
  const claims = [{ ref: '/', title: 'Title of /', url: 'https://a.example/', content: { title: null }, digest: 'd', readAt: '2026-01-01T00:00:00Z' }]
  const [item] = auditItems({ thought: { ...none, claims, findings: [finding('quite-new', '/')] }, advice: {} }).items
  expect(item).toMatchObject({ title: 'Quite new', remedy: 'Ask your web developer.' })
  expect(item?.samples[0]?.evidence).toEqual({ title: 'Title of /', readAt: '2026-01-01T00:00:00Z', content: { title: null } })
})

test('every part of the look is told, also where nothing was found', () => {
  const findings = [finding('image-too-large', '/'), finding('image-alt-missing', '/')]
  expect(auditAreas({ thought: { findings }, advice })).toEqual([
    { area: 'title', issues: 0 },
    { area: 'sitemap', issues: 0 },
    { area: 'image', issues: 2 },
    { area: 'heading', issues: 0 },
    { area: 'canonical', issues: 0 },
  ])
})
