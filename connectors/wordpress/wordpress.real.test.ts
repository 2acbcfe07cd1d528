import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectorConformance, testContext } from '@bizosaas/connector-kit/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { wordpress } from './index.ts'
import { wordpressWrites } from './writes/index.ts'

// The same suite as against the simulator, against real WordPresses. Each action gets the object of the seeded site that fits it.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const readySchema = z.looseObject({ url: z.string(), user: z.string(), applicationPassword: z.string() })
type Site = z.output<typeof readySchema>

// This WordPress looks for the user before it knows that it serves REST, so a wrong password answers "not logged in", like a header that was taken away.
const refusals = ['connection-auth-refused', 'connection-authorization-stripped']

const systems = [
  { name: 'WordPress from npm with the companion', flags: ['--companion'], keepsSeo: true },
  { name: 'WordPress from npm without the companion', flags: ['--plain-permalinks'], keepsSeo: false },
] as const

for (const system of systems) {
  const started = await startWordPress(system.flags)
  describe(system.name, () => {
    afterAll(() => started.stop())
    const makeSimulator = async () => realAccount(started.site)
    connectorConformance({
      connector: wordpress,
      writes: wordpressWrites,
      makeSimulator,
      timeoutMs: 4_000,
      refusals,
      inputs: started.inputs(system.keepsSeo),
    })

    test('the account is verified, and what it may do is known', async () => {
      const context = testContext({ credentials: credentialsOf(started.site), timeoutMs: 30_000 })
      expect(await wordpress.verify(context)).toMatchObject({
        facts: { role: 'administrator', canWriteSeo: system.keepsSeo, hasUnfilteredHtml: true },
      })
      await context.close()
    })
  })
}

function credentialsOf({ url, user, applicationPassword }: Site) {
  return { siteUrl: url, user, applicationPassword }
}

/** One site for all cases, as starting takes seconds: every write of the suite is undone or makes something of its own. */
function realAccount(site: Site) {
  return {
    url: site.url,
    credentialsAt: (siteUrl: string) => ({ ...credentialsOf(site), siteUrl }),
    spoil: (good: Record<string, unknown>) => ({ ...good, applicationPassword: 'this was never one of them' }),
    dropWrites: null,
    close: async () => undefined,
  }
}

async function startWordPress(flags: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'wordpress-real-'))
  const command = ['run.mjs', 'tools/wordpress/src/main.ts', '--json', '--port', String(await freePort()), '--folder', folder, ...flags]
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const site = await ready(child)
  const ids = await idsOf(site)
  return {
    site,
    inputs: (keepsSeo: boolean) => inputsFor({ site, ids, keepsSeo }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(child: ChildProcess): Promise<Site> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    const line = text.split('\n').find((one) => one.startsWith('{') && one.endsWith('}'))
    if (line !== undefined) return readySchema.parse(JSON.parse(line))
  }
  throw new TypeError(`WordPress did not start: ${text.slice(-500)}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function idsOf(site: Site) {
  const context = testContext({ credentials: credentialsOf(site), timeoutMs: 30_000 })
  const api = wordpress.open(context)
  const { items: pages } = await api.listContent({ type: 'page' })
  const { items: posts } = await api.listContent({ type: 'post' })
  const { items: media } = await api.listMedia({})
  const { items: categories } = await api.listTerms({ taxonomy: 'category' })
  const services = pages.find(({ slug }) => slug === 'services')
  await context.close()
  const src = /<img[^>]+src="([^"]+)"/.exec(services?.content ?? '')?.[1] ?? ''
  return {
    page: services?.id ?? 0,
    post: posts[0]?.id ?? 0,
    media: media[0]?.id ?? 0,
    category: categories.find(({ id }) => !posts[0]?.categoryIds.includes(id))?.id ?? 0,
    src,
  }
}

interface Ids {
  readonly page: number
  readonly post: number
  readonly media: number
  readonly category: number
  readonly src: string
}

function inputsFor({ site, ids, keepsSeo }: { site: Site; ids: Ids; keepsSeo: boolean }): Record<string, unknown> {
  const slug = `of-the-suite-${Date.now()}`
  const page = { postId: ids.page }
  return {
    'wordpress.get-content': page,
    'wordpress.list-revisions': page,
    'wordpress.find-content-by-url': { url: `${site.url}/services/` },
    'wordpress.get-seo-fields': keepsSeo ? page : null,
    'wordpress.update-title': { ...page, title: 'What we do' },
    'wordpress.update-content': { ...page, content: '<!-- wp:paragraph -->\n<p>We mend boilers &amp; taps.</p>\n<!-- /wp:paragraph -->' },
    'wordpress.update-seo-title': keepsSeo ? { ...page, title: 'Plumbing services in Leeds' } : null,
    'wordpress.update-seo-description': keepsSeo ? { ...page, description: 'Boilers & taps, mended today.' } : null,
    'wordpress.update-image-alt': { ...page, src: ids.src, alt: 'A boiler "up close" & open' },
    'wordpress.update-media-alt': { mediaId: ids.media, alt: 'The van' },
    'wordpress.update-page': { ...page, title: 'Our work', excerpt: 'What we do.' },
    'wordpress.update-post': { postId: ids.post, title: 'A new title' },
    'wordpress.trash-content': { postId: ids.post, type: 'post' },
    'wordpress.restore-content': null, // nothing lies in the trash of the seeded site; the undo of trash-content runs it
    'wordpress.set-terms': ids.category === 0 ? null : { postId: ids.post, categoryIds: [ids.category], tagIds: [] }, // the seeded site may have one category only
    'wordpress.create-post': { slug, title: 'Of the suite', content: '<p>x</p>' },
    'wordpress.create-page': { slug: `${slug}-page`, title: 'Of the suite', content: '<p>x</p>' },
    'wordpress.delete-media': null, // for good
  }
}
