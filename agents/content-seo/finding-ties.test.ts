import { toldFindings } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { findingAdvice } from './finding-advice.ts'
import { siteUrl, siteWith } from './testing/page-of.ts'
import { thinkAboutSite } from './think-about-site.ts'

const at = (path: string) => new URL(path, siteUrl).href
const told = async (...given: Parameters<typeof siteWith>) => {
  const { findings } = await thinkAboutSite(siteWith(...given))
  return toldFindings({ findings, advice: findingAdvice }).map(({ code, url }) => `${code} ${new URL(url).pathname}`)
}

test('whatever a kind makes void or is the greater form of is a kind itself, of another code', () => {
  const named = Object.entries(findingAdvice).flatMap(([code, { voids, lighter }]) =>
    [...voids, ...(lighter === null ? [] : [lighter])].map((one) => [code, one]),
  )
  expect(named.filter(([code, one]) => code === one || findingAdvice[one ?? ''] === undefined)).toEqual([])
  expect(Object.entries(findingAdvice).flatMap(([code, { voids }]) => voids.filter((one) => findingAdvice[one]?.voids.includes(code)))).toEqual([])
})

test('a page that is to name its own address is not told to name the last one of a chain', async () => {
  const pages = [
    { path: '/a/', canonical: at('/b/'), shingles: [1, 2, 3] },
    { path: '/b/', id: 2, canonical: at('/c/'), shingles: [4, 5, 6] },
    { path: '/c/', id: 3 },
  ]
  const links = ['/a/', '/b/', '/c/'].map((path) => ({ url: at(path), status: 200, finalUrl: at(path), hops: 0, isLoop: false, isOutgoing: false }))
  const all = await told({ links }, pages)
  expect(all).toEqual(expect.arrayContaining(['canonical-elsewhere /a/', 'canonical-elsewhere /b/']))
  expect(all.filter((one) => one.startsWith('canonical-chain'))).toEqual([])
})

test('of a failing page it is said to bring it back, not to take it off the sitemap', async () => {
  const links = [{ url: at('/a/'), status: 500, finalUrl: at('/a/'), hops: 0, isLoop: false, isOutgoing: false }]
  const all = await told({ links, sitemap: { files: [at('/sitemap.xml')], urls: [at('/a/')] } }, [{ path: '/a/', status: 500 }])
  expect(all.filter((one) => one.endsWith(' /a/'))).toEqual(['page-server-error /a/'])
})

test('the page that keeps a shared title is not told to change it, and the others are told of it once', async () => {
  const links = ['/x/', '/y/'].map((path) => ({ url: at(path), href: path, text: 'x', rel: '', isInContent: false }))
  const all = await told({}, [
    { path: '/', id: 3, links },
    { path: '/x/', title: 'Home' },
    { path: '/y/', id: 2, title: 'Home' },
  ])
  expect(all.filter((one) => one.startsWith('title'))).toEqual(['title-duplicate /y/', 'title-too-short /x/'])
})
