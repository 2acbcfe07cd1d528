import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from '@bizosaas/contracts'
import { freePort } from '@bizosaas/db/server'
import { startProcess } from './start-process.ts'

export interface RealWordPress {
  readonly url: string
  readonly user: string
  readonly applicationPassword: string
  readonly version: string
  stop(): Promise<void>
}

const readySchema = z.object({ url: z.string(), user: z.string(), applicationPassword: z.string(), version: z.string() })

/** A real WordPress with five pages of the seeded plumbing site and our companion plugin, in a folder of its own that goes with it. */
export async function startRealWordPress({ isDebian }: { isDebian: boolean }): Promise<RealWordPress> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bizosaas-e2e-wordpress-'))
  const args = ['--json', '--companion', '--port', String(await freePort()), '--folder', folder, ...(isDebian ? ['--debian'] : [])]
  const started = startProcess({ script: 'tools/wordpress/src/main.ts', args, env: {} })
  const stop = async () => {
    await started.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const ready = await started.line((line) => (line.startsWith('{') ? readySchema.parse(JSON.parse(line)) : null), 200_000)
    await trashMost(ready)
    return { ...ready, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Five pages are enough to see everything on; the whole site would take minutes, as this WordPress answers slowly. */
async function trashMost({ url, user, applicationPassword }: z.infer<typeof readySchema>): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`
  const ask = async (address: string, method = 'GET'): Promise<unknown> =>
    (await fetch(`${url}/wp-json/wp/v2/${address}`, { method, headers: { authorization } })).json()
  for (const type of ['posts', 'pages']) {
    const entries = entriesSchema.parse(await ask(`${type}?per_page=100&_fields=id,slug`))
    for (const { id } of entries.filter(({ slug }) => !keptPages.has(slug))) await ask(`${type}/${id}`, 'DELETE')
  }
}

const entriesSchema = z.array(z.object({ id: z.number(), slug: z.string() }))
const keptPages = new Set(['home', 'services', 'about', 'advice', 'contact'])
