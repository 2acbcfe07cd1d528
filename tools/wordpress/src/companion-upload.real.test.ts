import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePluginZip } from './plugin-zip.ts'
import { signIn } from './testing/sign-in.ts'
import { startTestingSite, type TestingSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('in wp-admin of $name', ({ start }) => {
  let site: TestingSite
  beforeAll(async () => {
    site = await startTestingSite(start, { permalinks: 'pretty' })
  })
  afterAll(() => site?.remove())

  test('a person uploads the zip of the companion plugin and switches it on', async () => {
    expect((await site.rest('/bizosaas/v1/capabilities')).status).toBe(404)
    const zip = await writePluginZip(path.join(site.workFolder, 'companion.zip'))
    const visitAdmin = await signIn(site)

    const form = await visitAdmin('/wp-admin/plugin-install.php?tab=upload')
    const fields = new FormData()
    fields.set('_wpnonce', /name="_wpnonce" value="(\w+)"/.exec(form)?.[1] ?? '')
    fields.set('pluginzip', new Blob([await readFile(zip)]), 'bizosaas-companion.zip')
    const installed = await visitAdmin('/wp-admin/update.php?action=upload-plugin', fields)
    expect(installed).toContain('Plugin installed successfully.')

    const link = /href="(plugins\.php\?action=activate[^"]+|[^"]+\/plugins\.php\?action=activate[^"]+)"/.exec(installed)?.[1] ?? ''
    const address = new URL(link.replaceAll('&amp;', '&').replaceAll('&#038;', '&'), `${site.url}/wp-admin/`)
    await visitAdmin(address.pathname + address.search)
    expect(await site.rest('/bizosaas/v1/capabilities')).toMatchObject({ status: 200, body: { plugin_version: '1.0.0' } })
  })
})
