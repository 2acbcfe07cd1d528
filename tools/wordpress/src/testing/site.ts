import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ApplicationLogin, RunningWordPress, StartWordPressOptions } from '../running-wordpress.ts'
import { freePort } from './free-port.ts'

/** What tests do with a site. */
export interface CallableSite extends Omit<RunningWordPress, 'stop'> {
  /** Calls the REST API, as the administrator unless told otherwise. Paths start below /wp-json. */
  rest(path: string, options?: RestOptions): Promise<{ status: number; body: unknown; headers: Headers }>
  /** What an anonymous visitor gets. */
  visit(path: string): Promise<{ status: number; html: string; headers: Headers }>
  pageId(slug: string): Promise<number>
  /** Switches a plugin that lies in the site on or off. */
  switchPlugin(name: string, isOn: boolean): Promise<void>
}

export interface TestingSite extends CallableSite {
  workFolder: string
  stop(): Promise<void>
  remove(): Promise<void>
}

interface RestOptions {
  method?: string
  body?: unknown
  as?: ApplicationLogin | 'nobody'
}

/** Starts a WordPress in a folder of its own on a free port, for one test file. */
export async function startTestingSite(
  start: (options: StartWordPressOptions) => Promise<RunningWordPress>,
  options: Omit<StartWordPressOptions, 'port' | 'workFolder'>,
): Promise<TestingSite> {
  const workFolder = await mkdtemp(path.join(tmpdir(), 'bizosaas-wordpress-'))
  const site = await start({ ...options, workFolder, port: await freePort() })
  return {
    ...callable(site),
    workFolder,
    stop: site.stop,
    async remove() {
      await site.stop()
      await rm(workFolder, { recursive: true, force: true })
    },
  }
}

type Site = Omit<RunningWordPress, 'stop'>

/** Adds to a running site what tests do with it. */
export function callable(site: Site): CallableSite {
  return {
    ...site,
    rest: (restPath, restOptions) => rest({ site, path: restPath, ...restOptions }),
    visit: (visitedPath) => visit(`${site.url}${visitedPath}`),
    pageId: (slug) => pageId({ site, slug }),
    async switchPlugin(name, isOn) {
      const { status, body } = await rest({ site, path: `/wp/v2/plugins/${name}`, method: 'POST', body: { status: isOn ? 'active' : 'inactive' } })
      if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`)
    },
  }
}

async function rest({ site, path: restPath, method = 'GET', body, as = site }: RestOptions & { site: Site; path: string }) {
  const headers = new Headers()
  if (as !== 'nobody') headers.set('authorization', `Basic ${Buffer.from(`${as.user}:${as.applicationPassword}`).toString('base64')}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const response = await fetch(`${site.url}/wp-json${restPath}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const answer: unknown = await response.json()
  return { status: response.status, headers: response.headers, body: answer }
}

async function visit(url: string) {
  const response = await fetch(url)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

async function pageId({ site, slug }: { site: Site; slug: string }): Promise<number> {
  const { body } = await rest({ site, path: `/wp/v2/pages?slug=${slug}&_fields=id` })
  const [first]: unknown[] = Array.isArray(body) ? body : []
  if (typeof first === 'object' && first !== null && 'id' in first && typeof first.id === 'number') return first.id
  throw new Error(`There is no page "${slug}".`)
}
