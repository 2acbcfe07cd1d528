import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from './paths.ts'
import { headOfPage } from './testing/head-of-page.ts'
import { sharedSite } from './testing/shared-site.ts'
import type { CallableSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('$name', ({ id, version }) => {
  let site: CallableSite
  beforeAll(async () => {
    site = await sharedSite({ system: id })
  })

  test('says which version it is and announces its API on every page', async () => {
    expect(site.version).toMatch(version)
    const { status, headers } = await site.visit('/')
    expect(status).toBe(200)
    expect(headers.get('link')).toContain(`<${site.url}/wp-json/>; rel="https://api.w.org/"`)
  })

  test('is a version that the README calls tested', async () => {
    const readme = await readFile(path.join(paths.tool, '../../README.md'), 'utf8')
    const tested = /^Tested against (.*?)\n\n/ms.exec(readme)?.[1] ?? ''
    expect(tested).toContain(`WordPress ${site.version.split('.').slice(0, 2).join('.').replace(/-.*/, '')}`)
    expect(tested.match(/WordPress \d+\.\d+/g)).toEqual(['WordPress 6.7', 'WordPress 6.1'])
  })

  test('lets the administrator in by application password, and nobody with a wrong one', async () => {
    const me = await site.rest('/wp/v2/users/me?context=edit')
    expect(me.body).toMatchObject({ username: site.user, capabilities: { unfiltered_html: true } })
    const stranger = await site.rest('/wp/v2/users/me', { as: { user: site.user, applicationPassword: 'aaaa bbbb cccc dddd eeee ffff' } })
    expect(stranger.status).toBe(401)
  })

  test('has an author who lacks unfiltered_html and may not touch the pages of others', async () => {
    const me = await site.rest('/wp/v2/users/me?context=edit', { as: site.author })
    expect(me.body).toMatchObject({ roles: ['author'] })
    expect((me.body as { capabilities: Record<string, boolean> }).capabilities).not.toHaveProperty('unfiltered_html')
    const id = await site.pageId('services')
    expect((await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { title: 'Mine' }, as: site.author })).status).toBe(403)
  })

  test("strips a script from the author's content and keeps it in the administrator's", async () => {
    const post = (as: 'author' | 'admin') =>
      site.rest('/wp/v2/posts', {
        method: 'POST',
        body: { title: 'x', content: '<p onclick="x()">a</p><script>b</script>' },
        ...(as === 'author' ? { as: site.author } : {}),
      })
    expect((await post('author')).body).toMatchObject({ content: { raw: '<p>a</p>b' } })
    expect((await post('admin')).body).toMatchObject({ content: { raw: '<p onclick="x()">a</p><script>b</script>' } })
  })

  test('drops meta that nobody registered silently, with 200', async () => {
    const id = await site.pageId('contact')
    const answer = await site.rest(`/wp/v2/pages/${id}`, { method: 'POST', body: { meta: { _yoast_wpseo_metadesc: 'Call us' } } })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer.body)).not.toContain('Call us')
    expect(headOfPage((await site.visit('/contact/')).html).descriptions).toEqual([])
  })
})
