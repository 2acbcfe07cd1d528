import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ApplicationLogin, RunningWordPress, StartWordPressOptions } from '../running-wordpress.ts'
import { freePort } from './free-port.ts'

export interface TestingSite extends RunningWordPress {
  workFolder: string
  /** Calls the REST API, as the administrator unless told otherwise. Paths start below /wp-json. */
  rest(path: string, options?: RestOptions): Promise<{ status: number; body: unknown; headers: Headers }>
  /** What an anonymous visitor gets. */
  visit(path: string): Promise<{ status: number; html: string; headers: Headers }>
  pageId(slug: string): Promise<number>
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
    ...site,
    workFolder,
    rest: (restPath, restOptions) => rest({ site, path: restPath, ...restOptions }),
    visit: (visitedPath) => visit(`${site.url}${visitedPath}`),
    pageId: (slug) => pageId({ site, slug }),
    async remove() {
      await site.stop()
      await rm(workFolder, { recursive: true, force: true })
    },
  }
}

async function rest({ site, path: restPath, method = 'GET', body, as = site }: RestOptions & { site: RunningWordPress; path: string }) {
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

async function pageId({ site, slug }: { site: RunningWordPress; slug: string }): Promise<number> {
  const { body } = await rest({ site, path: `/wp/v2/pages?slug=${slug}&_fields=id` })
  const [first]: unknown[] = Array.isArray(body) ? body : []
  if (typeof first === 'object' && first !== null && 'id' in first && typeof first.id === 'number') return first.id
  throw new Error(`There is no page "${slug}".`)
}
