import type { LinkAnswer, SiteSummary } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { findingCodes } from '../finding-codes.ts'
import { type PageGiven, picture, siteUrl, siteWith } from '../testing/page-of.ts'
import { thinkAboutSite } from '../think-about-site.ts'
import { pageRules, siteRules } from './all-rules.ts'

const at = (path: string) => new URL(path, siteUrl).href
const link = (path: string) => ({ url: at(path), href: path, text: 'There', rel: '', isInContent: true })
const answer = (url: string, given: Partial<LinkAnswer> = {}): LinkAnswer => ({
  ...{ url: at(url), status: 200, finalUrl: at(url), hops: 0, isLoop: false, isOutgoing: false },
  ...given,
})
const src = `${siteUrl}photo.jpg`
const runs = (from: number) => Array.from({ length: 100 }, (_, index) => from + index)
const json = (data: unknown) => ({ structuredData: [{ ok: true as const, data: data as never }] })
const files = [`${siteUrl}sitemap.xml`]
const both = (path: string) => ({ files, urls: [at(path), at('/other/')] })

interface Case {
  readonly pages?: readonly PageGiven[]
  readonly summary?: Partial<SiteSummary>
}

const page = (given: Partial<PageGiven> = {}): Case => ({ pages: [{ path: '/a/', ...given }] })
const linked = (given: Partial<LinkAnswer>): Case => ({ ...page({ links: [link('/b')] }), summary: { links: [answer('/b', given)] } })
const chain = (length: number): Case => ({
  pages: [
    { path: '/', links: [link('/1/')] },
    ...Array.from({ length }, (_, index) => ({ path: `/${index + 1}/`, id: index + 10, links: [link(`/${index + 2}/`)] })),
  ],
})

/** [code, where it is, where it is not but nearly so] */
test.each<[keyof typeof findingCodes, Case, Case]>([
  ['page-server-error', linked({ status: 503 }), linked({ status: 499 })],
  ['page-heavy', page({ answer: { bytes: 500_001 } }), page({ answer: { bytes: 500_000 } })],
  ['page-slow', page({ answer: { elapsedMs: 2_001 } }), page({ answer: { elapsedMs: 2_000 } })],
  ['page-orphan', { ...page(), summary: { sitemap: both('/a/') } }, { ...page(), summary: { sitemap: both('/a/'), isComplete: false } }],
  ['page-deep', chain(5), chain(4)],
  ['link-broken', linked({ status: 404 }), linked({ status: 403 })],
  ['link-broken-outgoing', linked({ status: 410, isOutgoing: true }), linked({ status: 403, isOutgoing: true })],
  ['link-redirect-chain', linked({ hops: 2 }), linked({ hops: 1 })],
  ['link-redirect-loop', linked({ hops: 2, status: 302, isLoop: true }), linked({ hops: 2 })],
  ['heading-empty', page({ headings: [{ level: 1, text: '', isInContent: true, isEmpty: true }] }), page()],
  [
    'canonical-chain',
    {
      pages: [
        { path: '/a/', canonical: at('/b/') },
        { path: '/b/', id: 2, canonical: at('/c/') },
      ],
    },
    page(),
  ],
  ['canonical-cross-host', page({ canonical: 'https://other.example/a/' }), page({ canonical: at('/b/') })],
  [
    'canonical-not-ok',
    { ...page({ canonical: at('/b/') }), summary: { links: [answer('/b/', { status: 404 })] } },
    { ...page({ canonical: at('/b/') }), summary: { links: [answer('/b/')] } },
  ],
  ['robots-noindex-in-sitemap', { ...page({ robots: ['noindex'] }), summary: { sitemap: both('/a/') } }, page({ robots: ['nofollow'] })],
  [
    'robots-blocked-in-sitemap',
    { ...page(), summary: { sitemap: both('/b'), blocked: [at('/b')] } },
    { ...page(), summary: { blocked: [at('/b')] } },
  ],
  [
    'robots-blocked-resource',
    { ...page({ resources: [{ url: at('/s.css'), kind: 'style' }] }), summary: { blocked: [at('/s.css')] } },
    { ...page({ resources: [{ url: at('/s.css'), kind: 'frame' }] }), summary: { blocked: [at('/s.css')] } },
  ],
  [
    'hreflang-code-invalid',
    page({ alternates: [{ hreflang: 'en-UK', url: at('/a/') }] }),
    page({ alternates: [{ hreflang: 'zh-Hant-TW', url: at('/a/') }] }),
  ],
  [
    'hreflang-return-missing',
    {
      pages: [
        { path: '/a/', alternates: [{ hreflang: 'de', url: at('/b/') }] },
        { path: '/b/', id: 2 },
      ],
    },
    {
      pages: [
        { path: '/a/', alternates: [{ hreflang: 'de', url: at('/b/') }] },
        { path: '/b/', id: 2, alternates: [{ hreflang: 'en', url: at('/a/') }] },
      ],
    },
  ],
  ['hreflang-self-missing', page({ alternates: [{ hreflang: 'de', url: at('/b/') }] }), page({ alternates: [{ hreflang: 'en', url: at('/a/') }] })],
  ['structured-data-invalid', page({ structuredData: [{ ok: false, problem: 'x' }] }), page(json({ '@type': 'Thing' }))],
  ['structured-data-field-missing', page(json({ '@type': 'Plumber', name: 'Aire' })), page(json({ '@type': 'Organization', name: 'Aire' }))],
  ['open-graph-missing', page({ openGraph: { 'og:title': 'A' } }), page()],
  [
    'image-broken',
    { ...page({ images: [picture({ src, alt: 'A van' })] }), summary: { images: [{ url: src, status: 404, bytes: null }] } },
    { ...page({ images: [picture({ src, alt: 'A van' })] }), summary: { images: [{ url: src, status: 403, bytes: null }] } },
  ],
  [
    'image-too-large',
    { ...page({ images: [picture({ src, alt: 'A van' })] }), summary: { images: [{ url: src, status: 200, bytes: 500_001 }] } },
    { ...page({ images: [picture({ src, alt: 'A van' })] }), summary: { images: [{ url: src, status: 200, bytes: 500_000 }] } },
  ],
  [
    'image-size-missing',
    page({ images: [picture({ alt: 'A van', height: null })] }),
    page({ images: [picture({ alt: 'A van', height: null, isInContent: false })] }),
  ],
  ['content-thin', page({ wordCount: 49 }), page({ wordCount: 50 })],
  [
    'content-duplicate',
    {
      pages: [
        { path: '/a/', shingles: runs(0) },
        { path: '/b/', id: 2, shingles: runs(4) },
      ],
    },
    {
      pages: [
        { path: '/a/', shingles: runs(0) },
        { path: '/b/', id: 2, shingles: runs(8) },
      ],
    },
  ],
  [
    'content-mixed',
    page({ resources: [{ url: 'http://cdn.example/x.js', kind: 'script' }] }),
    page({ resources: [{ url: 'https://cdn.example/x.js', kind: 'script' }] }),
  ],
  ['sitemap-missing', { pages: [{ path: '/' }], summary: { sitemap: { files: [], urls: [] } } }, { pages: [{ path: '/' }] }],
  [
    'sitemap-address-broken',
    { ...page(), summary: { sitemap: both('/b'), links: [answer('/b', { hops: 1, finalUrl: at('/c') })] } },
    { ...page(), summary: { sitemap: both('/b'), links: [answer('/b')] } },
  ],
  [
    'sitemap-page-missing',
    { pages: [{ path: '/a/' }, { path: '/b/', id: 2, links: [link('/a/')] }], summary: { sitemap: both('/b/') } },
    { pages: [{ path: '/a/' }], summary: { sitemap: both('/b/') } },
  ],
  ['https-missing', { pages: [{ path: '/' }], summary: { siteUrl: siteUrl.replace('https:', 'http:') } }, { pages: [{ path: '/' }] }],
  [
    'https-not-forced',
    { pages: [{ path: '/' }], summary: { plainHttp: { status: 200, finalUrl: siteUrl.replace('https:', 'http:') } } },
    { pages: [{ path: '/' }], summary: { plainHttp: { status: 200, finalUrl: siteUrl } } },
  ],
  [
    'security-header-missing',
    { pages: [{ path: '/' }] },
    {
      pages: [
        {
          path: '/',
          answer: {
            headers: {
              'strict-transport-security': 'max-age=1',
              'x-content-type-options': 'nosniff',
              'content-security-policy': "frame-ancestors 'none'",
              'referrer-policy': 'same-origin',
            },
          },
        },
      ],
    },
  ],
  ['viewport-missing', page({ viewport: 'initial-scale=1' }), page({ viewport: 'width=device-width' })],
  ['language-missing', page({ language: null }), page()],
  ['language-invalid', page({ language: 'english' }), page({ language: 'gsw-CH' })],
  ['language-mismatch', page({ language: 'en', textLanguage: 'de' }), page({ language: 'fr', textLanguage: 'de' })],
])('%s is found where it is and not where it nearly is', async (code, faulty, sound) => {
  const codesOf = async ({ pages = [], summary = {} }: Case) =>
    (await thinkAboutSite(siteWith(summary, pages))).findings.map((finding) => finding.code)
  expect(await codesOf(faulty)).toContain(code)
  expect(await codesOf(sound)).not.toContain(code)
})

test('every code of the catalogue has a rule, and every rule a code', () => {
  expect([...pageRules, ...siteRules].map(({ code }) => code).sort()).toEqual(Object.keys(findingCodes).sort())
})

test('a page that search engines do not show has no fault of how it would be shown', async () => {
  const { findings } = await thinkAboutSite(
    siteWith({}, [{ path: '/a/', robots: ['noindex'], title: null, metaDescription: null, viewport: null, headings: [] }]),
  )
  expect(findings.filter(({ url }) => url === at('/a/')).map(({ code }) => code)).toEqual(['robots-noindex-in-sitemap'])
})

test('what a sitemap leaves out is told only where the sitemap is known whole', async () => {
  const site = [{ path: '/' }, { path: '/a/', id: 2 }, { path: '/b/', id: 3, links: [link('/a/')] }]
  for (const sitemap of [{ files: [], urls: [] }, both('/b/')]) {
    const of = async (isWhole: boolean) =>
      (await thinkAboutSite(siteWith({ sitemap: { ...sitemap, isWhole } }, site))).findings.map(({ code }) => code)
    expect((await of(true)).filter((code) => code.startsWith('sitemap-'))).not.toEqual([])
    expect((await of(false)).filter((code) => code.startsWith('sitemap-'))).toEqual([])
  }
})

test('look-alike faults are one item, the most worth doing first, and never more than a person looks through', async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    path: `/news/${index}/`,
    id: index + 10,
    viewport: null,
    canonical: null,
    language: null,
  }))
  const { groups } = await thinkAboutSite(siteWith({}, [...many, { path: '/about/', title: null }]))
  expect(groups.length).toBeLessThanOrEqual(12)
  expect(groups.find(({ code }) => code === 'viewport-missing')).toMatchObject({ count: 30, pages: 30, severity: 'high' })
  expect(groups.map(({ score }) => score)).toEqual(groups.map(({ score }) => score).sort((a, b) => b - a))
})
