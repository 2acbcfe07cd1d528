import { findingTitle, formOf } from '@bizosaas/kernel/words'
import { expect, test } from 'vitest'
import { findingAdvice } from './finding-advice.ts'
import { findingCodes } from './finding-codes.ts'
import { type PageGiven, siteUrl, siteWith } from './testing/page-of.ts'
import { thinkAboutSite } from './think-about-site.ts'
import { sizeText } from './words/size-text.ts'

const kinds = Object.entries(findingAdvice)
const at = (path: string) => new URL(path, siteUrl).href

async function detailsOf(code: string, pages: readonly PageGiven[], summary: Parameters<typeof siteWith>[0] = {}) {
  const { findings } = await thinkAboutSite(siteWith(summary, pages))
  return findings.filter((finding) => finding.code === code)
}

test('every kind has its words, a title in the common list, and a rank of its own', () => {
  expect(Object.keys(findingAdvice)).toEqual(Object.keys(findingCodes))
  expect(Object.keys(findingCodes).filter((code) => findingTitle(code) === null)).toEqual([])
  expect(kinds.map(([, { rank }]) => rank).sort((a, b) => a - b)).toEqual(kinds.map((_, index) => index))
})

test('what is told of one case speaks of one', () => {
  const said = kinds.flatMap(([code, { meaning, remedy }]) => [findingTitle(code, 1) ?? '', formOf(1, meaning), formOf(1, remedy)])
  const sharing = /share|each other|Details|details/ // takes two by its nature
  expect(said.filter((text) => /\b(these|those) (pages|links|images|versions|addresses|files)\b/i.test(text) && !sharing.test(text))).toEqual([])
  expect(kinds.flatMap(([code]) => findingTitle(code, 1) ?? []).filter((title) => /^(Pages|Links|Images|Titles|Descriptions)\b/.test(title))).toEqual(
    ['Pages that share a title', 'Pages that share a search description', 'Pages with the same text'],
  )
})

test('terms of the trade stand only behind the plain words, for the web developer', () => {
  const said = kinds.flatMap(([, { meaning, remedy }]) => [1, 2].flatMap((count) => [formOf(count, meaning), formOf(count, remedy)]))
  const plain = said.map((text) => text.replace(/\([^)]*\)/g, ''))
  expect(plain.filter((text) => /\balt\b|meta description|canonical|hreflang|structured data|og:|viewport|robots\.txt|noindex/i.test(text))).toEqual(
    [],
  )
})

test('the same site with www is told as such, and another website as another', async () => {
  const named = async (canonical: string) => (await detailsOf('canonical-cross-host', [{ path: '/a/', canonical }]))[0]?.detail
  expect(await named(`https://www.${new URL(siteUrl).host}/a/`)).toBe(
    'The page names the www address (www.aire.example), but the site opens at aire.example: use one of the two.',
  )
  expect(await named('https://other.example/a/')).toContain('on other.example, another website')
  expect(await named(`https://shop.${new URL(siteUrl).host}/a/`)).toContain('a different web address')
})

test('an address that answers with a redirect is not told to be silent', async () => {
  const links = [{ url: at('/b/'), status: 200, finalUrl: at('/c/'), hops: 1, isLoop: false, isOutgoing: false }]
  const [found] = await detailsOf('canonical-not-ok', [{ path: '/a/', canonical: at('/b/') }], { links })
  expect(found?.detail).toBe('It names /b/ as its address, which redirects to /c/.')
})

test('the start page is told as the home page, not as a stroke', async () => {
  const [found] = await detailsOf('canonical-elsewhere', [{ path: '/' }, { path: '/a/', canonical: siteUrl, shingles: [1, 2, 3] }])
  expect(found?.detail).toBe('It asks search engines to show the home page instead, although that page says something else.')
})

test('of two pages with one title, the one that keeps it says so, and the other names it', async () => {
  const title = 'Boiler installation and repair in Leeds'
  const found = await detailsOf('title-duplicate', [
    { path: '/boiler-installation/', title },
    { path: '/boiler-repair/', id: 2, title },
  ])
  expect(found.map(({ detail, mayStay }) => [detail, mayStay ?? false])).toEqual([
    [`The title “${title}” is used on 2 pages; this one may keep it.`, true],
    [`The page has the same title as /boiler-installation/: “${title}”.`, false],
  ])
})

test('only pages that opened are counted as read', async () => {
  const { opened, looked } = await thinkAboutSite(siteWith({}, [{ path: '/a/' }, { path: '/gone/', status: 404 }]))
  expect([opened, looked.length]).toEqual([2, 3])
})

test('what a reader of JSON says stays out of the sentence, but for the line', async () => {
  const problem = 'Unterminated string in JSON at position 271 (line 10 column 11)'
  const [found] = await detailsOf('structured-data-invalid', [{ path: '/a/', structuredData: [{ ok: false, problem }] }])
  expect(found?.detail).toBe('1 block of structured data cannot be read (there is a mistake in line 10), so search engines ignore it.')
})

test('sizes of files are told as people say them', () => {
  expect([500_000, 640_400, 999_600, 2_400_000].map(sizeText)).toEqual(['500 kB', '640 kB', '1 MB', '2.4 MB'])
})
