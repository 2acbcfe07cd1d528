import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { RunningWordPress } from './running-wordpress.ts'
import { freePort } from './testing/free-port.ts'
import { processesNaming } from './testing/processes-naming.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('$name', ({ start }) => {
  test('forgets nothing over a restart on another port, leaves no process behind, and answers without pretty permalinks', async () => {
    const workFolder = await mkdtemp(path.join(tmpdir(), 'bizosaas-wordpress-'))
    onTestFinished(() => rm(workFolder, { recursive: true, force: true }))

    const first = await start({ port: await freePort(), workFolder, permalinks: 'pretty' })
    const id = await servicesId(first, '/wp-json/wp/v2/pages?slug=services')
    await edit(first, `/wp-json/wp/v2/pages/${id}`)
    await first.stop()
    expect(processesNaming(workFolder)).toEqual([])
    await expect(fetch(first.url)).rejects.toThrow()
    expect((await stat(path.join(workFolder, 'credentials.json'))).mode & 0o777).toBe(0o600)

    const second = await start({ port: await freePort(), workFolder, permalinks: 'plain' })
    onTestFinished(() => second.stop())
    expect(second.url).not.toBe(first.url)
    expect({ ...second, url: '', stop: null }).toEqual({ ...first, url: '', stop: null })
    expect(await servicesId(second, '/?rest_route=/wp/v2/pages&slug=services')).toBe(id)
    const page = await fetch(`${second.url}/?page_id=${id}`)
    const html = await page.text()
    expect(html).toContain('What we do</h1>')
    expect(html).not.toContain(first.url)
    expect(page.headers.get('link')).toContain(`<${second.url}/index.php?rest_route=/>; rel="https://api.w.org/"`)
  })
})

async function servicesId(site: RunningWordPress, address: string): Promise<number> {
  const answer = (await (await fetch(site.url + address)).json()) as [{ id: number }]
  return answer[0].id
}

async function edit(site: RunningWordPress, address: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${site.user}:${site.applicationPassword}`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(site.url + address, { method: 'POST', headers, body: JSON.stringify({ title: 'What we do' }) })
  expect(answer.status).toBe(200)
}
