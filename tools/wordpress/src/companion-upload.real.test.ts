import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { writePluginZip } from './plugin-zip.ts'
import { sharedSite } from './testing/shared-site.ts'
import { signIn } from './testing/sign-in.ts'
import type { CallableSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('in wp-admin of $name', ({ id }) => {
  let site: CallableSite
  beforeAll(async () => {
    site = await sharedSite({ system: id })
  })

  test('a person uploads the zip of the companion plugin and switches it on', async () => {
    // The shared site has it already, switched off: it goes, as it would not be there on a site that never saw it.
    await site.rest('/wp/v2/plugins/bizosaas-companion/bizosaas-companion', { method: 'DELETE' })
    expect((await site.rest('/bizosaas/v1/capabilities')).status).toBe(404)
    const folder = await mkdtemp(path.join(tmpdir(), 'bizosaas-zip-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const zip = await writePluginZip(path.join(folder, 'companion.zip'))
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
    expect(await site.rest('/bizosaas/v1/capabilities')).toMatchObject({ status: 200, body: { plugin_version: '1.1.0' } })
  })
})
