import { expect, test } from 'vitest'
import { serveSite } from './serve-site.ts'
import { generateSites, type PlannedSite } from './sites/generate-sites.ts'
import type { SiteTraits } from './sites/site-traits.ts'

const [planned] = generateSites({ count: 1, isFaultless: true })

function siteWith(traits: Partial<SiteTraits>, answers: readonly (readonly [path: string, elapsedMs: number])[] = []): PlannedSite {
  if (planned === undefined) throw new Error('no site')
  const served = answers.map(([path, elapsedMs]) => [`https://a.example${path}`, { status: 200, headers: {}, body: path, elapsedMs }] as const)
  return {
    ...planned,
    traits: { ...planned.traits, host: 'a.example', plainHttp: 'redirect', refusesHead: false, ...traits },
    answers: new Map(served),
  }
}

test('a slow answer takes its own time and nobody else’s', async () => {
  const { fetch, clock } = serveSite(
    siteWith({}, [
      ['/slow', 2_001],
      ['/quick', 50],
    ]),
  )
  const begun = clock.now().getTime()
  const took = async (path: string) => {
    await fetch(`https://a.example${path}`)
    return clock.now().getTime() - begun
  }
  const slow = took('/slow')
  expect(await took('/quick')).toBe(50)
  expect(await took('/quick')).toBe(100)
  expect(await slow).toBe(2_001)
})

test('serves plain HTTP as the site does', async () => {
  const plainAnswer = async (plainHttp: SiteTraits['plainHttp']) => {
    const { status, headers } = await serveSite(siteWith({ plainHttp }, [['/', 10]])).fetch('http://a.example/')
    return [status, headers.get('location')]
  }
  expect(await plainAnswer('same')).toEqual([200, null])
  expect(await plainAnswer('redirect')).toEqual([301, 'https://a.example/'])
  expect(await plainAnswer('redirect-by-www')).toEqual([301, 'http://www.a.example/'])
  expect(await plainAnswer('error')).toEqual([404, null])
  await expect(plainAnswer('refused')).rejects.toMatchObject({ code: 'vendor-unavailable' })
})

test('an unknown address of the site is not found, an unknown host gives no answer', async () => {
  const { fetch } = serveSite(siteWith({}))
  expect((await fetch('https://a.example/nowhere')).status).toBe(404)
  await expect(fetch('https://nobody.example/')).rejects.toMatchObject({ code: 'vendor-unavailable' })
})

test('HEAD brings no body, and some servers refuse it', async () => {
  const { fetch } = serveSite(siteWith({}, [['/', 10]]))
  expect((await fetch('https://a.example/', { method: 'HEAD' })).bytes).toHaveLength(0)
  const refusing = serveSite(siteWith({ refusesHead: true }, [['/', 10]]))
  expect((await refusing.fetch('https://a.example/', { method: 'HEAD' })).status).toBe(405)
  expect((await refusing.fetch('https://a.example/')).text()).toBe('/')
})

test('an answer larger than asked for fails as the guard would', async () => {
  const { fetch } = serveSite(siteWith({}, [['/', 10]]))
  await expect(fetch('https://a.example/', { maxBytes: 0 })).rejects.toMatchObject({ code: 'vendor-unavailable' })
})
