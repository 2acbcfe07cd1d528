import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from './paths.ts'
import { headOfPage } from './testing/head-of-page.ts'
import { startTestingSite, type TestingSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

const companion = 'bizosaas-companion/bizosaas-companion'
const standIns = [
  { file: 'yoast-like', plugin: 'yoast', version: '26.0', titleKey: '_yoast_wpseo_title', descriptionKey: '_yoast_wpseo_metadesc' },
  { file: 'rank-math-like', plugin: 'rank-math', version: '1.0.250', titleKey: 'rank_math_title', descriptionKey: 'rank_math_description' },
  { file: 'all-in-one-seo-like', plugin: 'all-in-one-seo', version: '4.9.0', titleKey: '_aioseo_title', descriptionKey: '_aioseo_description' },
  { file: 'seopress-like', plugin: 'seopress', version: '9.0', titleKey: '_seopress_titles_title', descriptionKey: '_seopress_titles_desc' },
  {
    file: 'the-seo-framework-like',
    plugin: 'the-seo-framework',
    version: '5.1.0',
    titleKey: '_genesis_title',
    descriptionKey: '_genesis_description',
  },
] as const

describe.each(systems)('the companion plugin, with other plugins on $name', ({ start }) => {
  let site: TestingSite
  beforeAll(async () => {
    const files = [...standIns.map(({ file }) => file), 'page-cache-like', 'type-without-fields'].map((file) =>
      path.join(paths.standIns, `${file}.php`),
    )
    site = await startTestingSite(start, { permalinks: 'pretty', plugins: [paths.companion], inactivePlugins: files })
  })
  afterAll(() => site?.remove())

  test.each(standIns)('with $file writes where that plugin reads', async ({ file, plugin, version, titleKey, descriptionKey }) => {
    await site.switchPlugin(file, true)
    try {
      expect((await site.rest('/bizosaas/v1/capabilities')).body).toMatchObject({
        seo: { plugin, version, title_key: titleKey, description_key: descriptionKey, writable: true },
      })
      const id = await site.pageId('boiler-repair')
      const meta = { [titleKey]: 'Boilers mended today, 100%', [descriptionKey]: `From ${plugin}: same-day repair.` }
      const answer = await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta } })
      expect(answer).toMatchObject({ status: 200, body: { meta } })
      const suffix = plugin === 'the-seo-framework' ? ' - Aire Plumbing' : ''
      expect(headOfPage((await site.visit('/boiler-repair/')).html)).toEqual({
        title: `Boilers mended today, 100%${suffix}`,
        descriptions: [meta[descriptionKey]],
      })

      await site.switchPlugin(companion, false)
      const dropped = await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta: { [descriptionKey]: 'Lost' } } })
      expect(dropped.status).toBe(200)
      expect(headOfPage((await site.visit('/boiler-repair/')).html).descriptions).toEqual([meta[descriptionKey]])
    } finally {
      await site.switchPlugin(companion, true)
      await site.switchPlugin(file, false)
    }
  })

  test('leaves title and description to an SEO plugin that was installed later', async () => {
    const id = await site.pageId('emergency-plumber')
    const meta = { _bizosaas_seo_title: 'Ours', _bizosaas_seo_description: 'Ours.' }
    await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta } })
    expect(headOfPage((await site.visit('/emergency-plumber/')).html)).toEqual({ title: 'Ours', descriptions: ['Ours.'] })
    await site.switchPlugin('seopress-like', true)
    try {
      expect(headOfPage((await site.visit('/emergency-plumber/')).html)).toEqual({ title: 'Emergency Plumber – Aire Plumbing', descriptions: [] })
    } finally {
      await site.switchPlugin('seopress-like', false)
    }
  })

  test('reaches a type of pages that never asked for custom fields', async () => {
    await site.switchPlugin('type-without-fields', true)
    try {
      const body = { title: 'A bathroom in Ilkley', slug: 'ilkley', status: 'publish', meta: { _bizosaas_seo_description: 'Six days.' } }
      expect((await site.rest('/wp/v2/bench_project', { method: 'POST', body })).status).toBe(201)
      expect(headOfPage((await site.visit('/?bench_project=ilkley')).html).descriptions).toEqual(['Six days.'])
    } finally {
      await site.switchPlugin('type-without-fields', false)
    }
  })

  test("keeps an SEO plugin's variables as they are", async () => {
    await site.switchPlugin('yoast-like', true)
    try {
      const id = await site.pageId('contact')
      const meta = { _yoast_wpseo_title: '%%title%% %%date%% %%sep%% %%sitename%%' }
      expect((await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta } })).body).toMatchObject({ meta })
      expect(headOfPage((await site.visit('/contact/')).html).title).toBe('Contact 2024 - Aire Plumbing')
    } finally {
      await site.switchPlugin('yoast-like', false)
    }
  })

  test('reads the table of All in One SEO even when its copy in the meta is older', async () => {
    await site.switchPlugin('all-in-one-seo-like', true)
    try {
      const id = await site.pageId('boiler-repair')
      await site.rest('/aioseo/v1/post', { method: 'POST', body: { id, description: 'Typed in its editor.' } })
      expect((await site.rest(`/wp/v2/pages/${id}`)).body).toMatchObject({ meta: { _aioseo_description: 'Typed in its editor.' } })
      await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta: { _aioseo_description: null } } })
      expect(headOfPage((await site.visit('/boiler-repair/')).html).descriptions).toEqual([])
      expect((await site.rest(`/wp/v2/pages/${id}`)).body).toMatchObject({ meta: { _aioseo_description: '' } })
    } finally {
      await site.switchPlugin('all-in-one-seo-like', false)
    }
  })

  test('empties the page cache of a changed address, and of no other site', async () => {
    await site.switchPlugin('page-cache-like', true)
    try {
      expect((await site.rest('/bizosaas/v1/capabilities')).body).toMatchObject({ cache: { name: 'wp-super-cache', can_purge: true } })
      const id = await site.pageId('about')
      await site.visit('/about/')
      await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta: { _bizosaas_seo_description: 'Fresh.' } } })
      const stale = await site.visit('/about/')
      expect([stale.headers.get('x-cache'), headOfPage(stale.html).descriptions]).toEqual(['HIT', []])

      const purge = (url: string, as?: TestingSite['author']) =>
        site.rest('/bizosaas/v1/purge', { method: 'POST', body: { url }, ...(as ? { as } : {}) })
      expect((await purge(`${site.url}/about/`, site.author)).status).toBe(403)
      expect((await purge('https://elsewhere.example/about/')).status).toBe(400)
      expect((await purge(`${site.url}/about/?x=1`)).body).toMatchObject({ purged: ['cache-enabler'] })
      await site.visit('/about/')
      expect((await purge(`${site.url}/about/`)).body).toEqual({ url: `${site.url}/about/`, purged: ['wp-super-cache', 'cache-enabler'] })
      const fresh = await site.visit('/about/')
      expect([fresh.headers.get('x-cache'), headOfPage(fresh.html).descriptions]).toEqual(['MISS', ['Fresh.']])
    } finally {
      await site.switchPlugin('page-cache-like', false)
    }
  })
})
