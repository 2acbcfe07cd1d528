import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { paths } from '../paths.ts'
import { startTestingSite, type TestingSite } from './site.ts'
import { systems } from './systems.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for a shared site: `/systems`, `/site?system=…&set=…`. */
    sharedSites: string
  }
}

/** Switched off until a test switches them on over REST. */
const inactivePlugins = [
  paths.companion,
  ...['yoast-like', 'rank-math-like', 'all-in-one-seo-like', 'seopress-like', 'the-seo-framework-like', 'page-cache-like', 'type-without-fields'].map(
    (name) => path.join(paths.standIns, `${name}.php`),
  ),
]

/**
 * Starts real WordPresses for the whole run, each when a test file first asks for it: one for each system and set of files, as a start takes seconds
 * and most tests leave a site as they found it. Whoever cannot share one starts its own (`startTestingSite`).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sites = new Map<string, Promise<TestingSite>>()
  const server = createServer((request, response) => void answer({ request, response, sites }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  project.provide('sharedSites', `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`)
  return async () => {
    server.close()
    server.closeAllConnections()
    const started = await Promise.allSettled(sites.values())
    await Promise.all(started.map((site) => (site.status === 'fulfilled' ? site.value.remove() : null)))
  }
}

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly sites: Map<string, Promise<TestingSite>>
}

async function answer({ request, response, sites }: Asked): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  try {
    const body = url.pathname === '/systems' ? systems.map(({ id, name }) => ({ id, name })) : await siteOf({ url, sites })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  } catch (cause) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(cause instanceof Error ? cause.message : String(cause))
  }
}

function siteOf({ url, sites }: { url: URL; sites: Asked['sites'] }): Promise<TestingSite> {
  const key = `${url.searchParams.get('system')} ${url.searchParams.get('set')}`
  const system = systems.find(({ id }) => id === url.searchParams.get('system'))
  if (system === undefined) throw new Error(`There is no system "${key}" on this machine.`)
  const started = sites.get(key) ?? startTestingSite(system.start, { permalinks: 'pretty', inactivePlugins })
  sites.set(key, started)
  return started
}
