import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from './paths.ts'
import { headOfPage } from './testing/head-of-page.ts'
import { startTestingSite, type TestingSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('the companion plugin on $name', ({ start }) => {
  let site: TestingSite
  beforeAll(async () => {
    site = await startTestingSite(start, { permalinks: 'pretty', plugins: [paths.companion] })
  })
  afterAll(() => site?.remove())

  test('without an SEO plugin keeps title and description itself and prints them', async () => {
    const id = await site.pageId('services')
    const meta = {
      _bizosaas_seo_title: 'Heating & "hot" water in Leeds',
      _bizosaas_seo_description: 'Boilers, "taps" & leaks: <b>written</b>\n prices.',
    }
    const answer = await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta } })
    expect(answer).toMatchObject({
      status: 200,
      body: { title: { raw: 'Services' }, meta: { ...meta, _bizosaas_seo_description: 'Boilers, "taps" & leaks: written prices.' } },
    })

    const { html } = await site.visit('/services/')
    expect(headOfPage(html)).toEqual({ title: meta._bizosaas_seo_title, descriptions: ['Boilers, "taps" & leaks: written prices.'] })
    expect(html).toContain('<title>Heating &amp; &quot;hot&quot; water in Leeds</title>')
    expect(html).toContain('>Services</h1>')
  })

  test.each(['home', 'advice'])('reaches the page "%s", which is more than a page', async (slug) => {
    const id = await site.pageId(slug)
    const meta = { _bizosaas_seo_title: `SEO ${slug}`, _bizosaas_seo_description: `About ${slug}.` }
    await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta } })
    const { html } = await site.visit(slug === 'home' ? '/' : `/${slug}/`)
    expect(headOfPage(html)).toEqual({ title: `SEO ${slug}`, descriptions: [`About ${slug}.`] })
  })

  test('tells nothing about a page behind a password', async () => {
    const meta = { _bizosaas_seo_description: 'A secret.' }
    const body = { title: 'Prices', slug: 'prices', status: 'publish', password: 'canal', meta }
    expect((await site.rest('/wp/v2/pages', { method: 'POST', body })).status).toBe(201)
    expect(headOfPage((await site.visit('/prices/')).html).descriptions).toEqual([])
  })

  test('goes back to what was there before when the texts are emptied', async () => {
    const id = await site.pageId('contact')
    const before = headOfPage((await site.visit('/contact/')).html)
    const set = (title: string | null) => site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta: { _bizosaas_seo_title: title } } })
    await set('Call us')
    expect(headOfPage((await site.visit('/contact/')).html).title).toBe('Call us')
    await set('')
    expect(headOfPage((await site.visit('/contact/')).html)).toEqual(before)
    await set('Call us')
    await set(null)
    expect(headOfPage((await site.visit('/contact/')).html)).toEqual(before)
  })

  test("lets an author write the texts of their own post, and nobody else's", async () => {
    const own = await site.rest('/wp/v2/posts', {
      method: 'POST',
      as: site.author,
      body: { title: 'Mine', status: 'publish', meta: { _bizosaas_seo_description: 'Mine.' } },
    })
    expect(own).toMatchObject({ status: 201, body: { meta: { _bizosaas_seo_description: 'Mine.' } } })
    const { body } = await site.rest('/wp/v2/posts?slug=news&_fields=id')
    const foreign = (body as [{ id: number }])[0].id
    const answer = await site.rest(`/wp/v2/posts/${foreign}`, {
      method: 'POST',
      as: site.author,
      body: { meta: { _bizosaas_seo_description: 'No.' } },
    })
    expect(answer.status).toBe(403)
  })

  test('describes the site to those who may edit posts, and to nobody else', async () => {
    const { status, body } = await site.rest('/bizosaas/v1/capabilities')
    expect(status).toBe(200)
    expect(body).toEqual({
      plugin_version: '1.1.0',
      seo: {
        plugin: null,
        version: null,
        title_key: '_bizosaas_seo_title',
        description_key: '_bizosaas_seo_description',
        writable: true,
        title_is_whole: true,
      },
      builder: { name: null, version: null },
      cache: { name: null, can_purge: false },
      limits: { post_types: ['post', 'page'], max_upload_bytes: expect.any(Number), theme_has_title: true },
      site_hosts_unfiltered_html: true,
    })
    expect((await site.rest('/bizosaas/v1/capabilities', { as: site.author })).body).toMatchObject({ site_hosts_unfiltered_html: false })
    expect((await site.rest('/bizosaas/v1/capabilities', { as: 'nobody' })).status).toBe(401)
  })
})
