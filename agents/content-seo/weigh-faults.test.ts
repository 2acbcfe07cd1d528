import { expect, test } from 'vitest'
import { type PageGiven, siteUrl, siteWith } from './testing/page-of.ts'
import { thinkAboutSite } from './think-about-site.ts'

const at = (path: string) => new URL(path, siteUrl).href
const noindex = { robots: ['noindex'] }
const menu = ['/services/', '/contact/', '/about/', '/prices/'].map((path) => ({ url: at(path), href: path, text: 'x', rel: '', isInContent: false }))

/** A site of eight pages with one menu: two of them, /a/ and /b/, are found further down only. */
async function weighed(code: string, faulty: readonly PageGiven[]) {
  const pages = ['/', '/services/', '/contact/', '/about/', '/prices/', '/a/', '/b/'].map((path, id) => ({
    ...{ path, id, links: menu, metaDescription: `What a visitor finds on the page ${path} and nowhere else on this whole site.` },
    ...faulty.find((one) => one.path === path),
  }))
  const { findings } = await thinkAboutSite(siteWith({}, pages))
  return findings
    .filter((finding) => finding.code === code)
    .map(({ url, severity, standing }) => [new URL(url).pathname, severity, standing ?? 'middle'])
}

test('the start page raises what costs visitors', async () => {
  const bare = { metaDescription: null }
  expect(
    await weighed('description-missing', [
      { path: '/', ...bare },
      { path: '/services/', ...bare },
      { path: '/a/', ...bare },
    ]),
  ).toEqual([
    ['/', 'high', 'start'],
    ['/a/', 'mid', 'middle'],
    ['/services/', 'mid', 'menu'],
  ])
})

test('a short title of the start page is grave, as it is the one that most searchers read', async () => {
  expect(
    await weighed(
      'title-too-short',
      ['/', '/a/'].map((path) => ({ path, title: 'Home' })),
    ),
  ).toEqual([
    ['/', 'high', 'start'],
    ['/a/', 'low', 'middle'],
  ])
})

test('what keeps a page out of the search is grave on a page of the menu, too', async () => {
  expect(
    await weighed('robots-noindex-in-sitemap', [
      { path: '/services/', ...noindex },
      { path: '/a/', ...noindex },
    ]),
  ).toEqual([
    ['/a/', 'mid', 'middle'],
    ['/services/', 'high', 'menu'],
  ])
})

test('a matter of polish stays one wherever it stands and however often', async () => {
  const bare = { canonical: null }
  const everywhere = ['/', '/services/', '/contact/', '/about/', '/a/'].map((path) => ({ path, ...bare }))
  expect(new Set((await weighed('canonical-missing', everywhere)).map(([, severity]) => severity))).toEqual(new Set(['low']))
})

test('a matter of the whole site is weighed as such', async () => {
  const { findings } = await thinkAboutSite(siteWith({ sitemap: { files: [], urls: [] } }, [{ path: '/' }]))
  expect(findings.find(({ code }) => code === 'sitemap-missing')).toMatchObject({ severity: 'low', standing: 'site' })
})
