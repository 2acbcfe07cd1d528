import { expect, test } from 'vitest'
import { type PageView, pageView } from '../page-view.ts'
import { pageOf, picture, siteUrl } from '../testing/page-of.ts'
import { composeAlt } from './compose-alt.ts'
import { composeDescription, descriptionFits } from './compose-description.ts'
import { composeTitle, distinctTitle, shortenTitle } from './compose-title.ts'
import { fittingClauses } from './fitting-clauses.ts'
import { pixelWidth, titleLimitPx, titleWidth } from './pixel-width.ts'
import { titlePattern } from './title-pattern.ts'

function view({ path = '/a/', ownTitle = 'Bread', ...facts }: Partial<PageView['facts']> & { path?: string; ownTitle?: string } = {}): PageView {
  const made = pageView(pageOf({ path, ...facts }), { pattern: titlePattern([]), object: undefined })
  if (made === null) throw new TypeError('a page with facts was asked for')
  return { ...made, ownTitle }
}
const suffix = ' – Aire Plumbing'
const none = new Set<string>()

test('measures what a reader sees: an i is narrow, a W is wide, accents add nothing', () => {
  expect(pixelWidth('iiii', 20)).toBeLessThan(pixelWidth('WW', 20))
  expect(pixelWidth('é', 20)).toBe(pixelWidth('e', 20))
  expect(pixelWidth('漢', 20)).toBe(20)
})

test('finds the pattern of titles whatever the separator, and strips the name behind another one', () => {
  const { suffix: found, strip } = titlePattern(['One | Shop', 'Two | Shop', 'Three – half | Shop'].map((title) => ({ title, siteName: null })))
  expect(found).toBe(' | Shop')
  expect(strip('Cakes – Shop')).toBe('Cakes')
  expect(strip('Bread – and butter')).toBe('Bread – and butter')
  expect(
    titlePattern([
      { title: 'A – B', siteName: null },
      { title: 'C', siteName: null },
      { title: 'D', siteName: null },
    ]).suffix,
  ).toBe('')
})

test('cuts at the end of a clause, never inside one', () => {
  const fits = (text: string) => text.length <= 40
  expect(fittingClauses('How to find them, how to thaw them, how to mend them', fits)).toBe('How to find them, how to thaw them')
  expect(fittingClauses('What to do about frozen pipes in winter when nobody is at home', fits)).toBe('What to do about frozen pipes in winter')
  expect(fittingClauses('x'.repeat(60), fits)).toBe('')
})

test.each([
  [
    'its own main heading',
    { headings: [{ level: 1, text: 'Bread that takes a day and a half', isInContent: true, isEmpty: false }] },
    'Bread that takes a day and a half',
  ],
  [
    'its topics',
    { headings: ['Rye', 'Wheat', 'Spelt'].map((text) => ({ level: 2, text, isInContent: true, isEmpty: false })) },
    'Bread: Rye, Wheat, Spelt',
  ],
  [
    'how its text begins',
    { headings: [], paragraphs: ['Five loaves, every day but Monday. All rise overnight.'] },
    'Bread: Five loaves, every day but Monday',
  ],
])('a longer title comes from %s', (_where, facts, own) => {
  expect(composeTitle({ page: view(facts), suffix, taken: none })).toBe(own + suffix)
})

test('no title is made that another page has, is too wide, or says no more', () => {
  const page = view({ headings: [{ level: 1, text: 'Bread that takes a day', isInContent: true, isEmpty: false }] })
  expect(composeTitle({ page, suffix, taken: new Set([`Bread that takes a day${suffix}`]) })).toBeNull()
  expect(composeTitle({ page: view({ headings: [], paragraphs: ['x'.repeat(90)] }), suffix, taken: none })).toBeNull()
})

test('a shortened title fits and keeps the pattern', () => {
  const title = shortenTitle({
    page: view({ ownTitle: 'Frozen pipes: how to find them, how to thaw them without a burst, what to do when one has burst' }),
    suffix,
    taken: none,
  })
  expect(title).toMatch(/^Frozen pipes: how to find them.* – Aire Plumbing$/)
  expect(titleWidth(title ?? '')).toBeLessThanOrEqual(titleLimitPx)
})

test('a namesake is told apart by the words of its address', () => {
  const page = view({ path: '/boiler-repair-what-it-costs/', ownTitle: 'Boiler Repair', headings: [] })
  expect(distinctTitle({ page, suffix, taken: none })).toBe(`Boiler Repair: what it costs${suffix}`)
})

test('a description is made of whole sentences of the page and fits', () => {
  const page = view({
    paragraphs: ['We mend leaks and service boilers in Leeds.', 'You hear the price before we start.', `${'And so on '.repeat(20)}.`],
  })
  const text = composeDescription(page, none)
  expect(text).toBe('We mend leaks and service boilers in Leeds. You hear the price before we start.')
  expect(descriptionFits(text ?? '')).toBe(true)
  expect(composeDescription(page, new Set([text ?? '']))).toBeNull()
  expect(composeDescription(view({ paragraphs: ['Too short.'] }), none)).toBeNull()
})

test('an alt text comes from the caption, or from a file name the page itself speaks of, and from nothing else', () => {
  const page = view({ ownTitle: 'Boiler repair', paragraphs: ['We carry parts for boilers of six makes.'] })
  expect(composeAlt({ page, picture: picture({ caption: 'A fitter reading the gauge' }) })).toBe('A fitter reading the gauge')
  expect(composeAlt({ page, picture: picture({ src: `${siteUrl}boiler-parts-300x200.png`, heading: 'Before you call' }) })).toBe('Boiler parts')
  expect(composeAlt({ page, picture: picture({ src: `${siteUrl}giraffe.png` }) })).toBeNull()
  expect(composeAlt({ page, picture: picture({ src: `${siteUrl}IMG_20210304_1.jpg` }) })).toBeNull()
})
