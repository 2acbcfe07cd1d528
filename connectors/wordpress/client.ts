import { type ConnectionContext, createVendorClient, type Query, remember, remembered, type VendorClient } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { type Discovered, discoverRoot } from './discover-root.ts'
import { manifest, type WordPressCredentials } from './manifest.ts'
import { createReadError } from './read-error.ts'

export interface WordPressClient extends VendorClient {
  readonly siteUrl: string
  /** The root of the REST API, found by the Link header of the site; remembered for the connection. */
  root(): Promise<string>
  /** Finds it anew, with the page of the site that told. */
  discover(): Promise<Discovered>
}

/** Whoever changes how a site spells its addresses checks the connection, which forgets all this. */
const rootForMs = 24 * 3_600_000

/** Speaks to one site with one application password. Pretty and plain permalinks, sub-folders: the site itself says where its API is. */
export function createWordPressClient(context: ConnectionContext<WordPressCredentials>): WordPressClient {
  const { siteUrl, user, applicationPassword } = context.credentials
  const pair = `${user}:${applicationPassword}`
  const authorization = `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`

  const kept = { context, key: 'rest-root', forMs: rootForMs }
  const root = () => remembered({ ...kept, schema: z.string(), read: async () => (await discoverRoot({ siteUrl, look: client.look })).root })
  const discover = async () => {
    const found = await discoverRoot({ siteUrl, look: client.look })
    remember({ ...kept, value: found.root })
    return found
  }
  const client = createVendorClient({
    context,
    manifest,
    toUrl: async ({ path, query }) => restUrl({ root: await root(), path, query }),
    headers: () => ({ authorization, 'user-agent': 'BizOSaaS (agency platform; acts for the owner of this site)' }),
    readError: createReadError(context),
    secrets: [applicationPassword],
    secretPairs: [pair, `${user}:${applicationPassword.replaceAll(' ', '')}`],
  })
  return { ...client, siteUrl, root, discover }
}

/** `/wp/v2/posts` below the root, whichever way the site spells its addresses. */
function restUrl({ root, path, query }: { root: string; path: string; query: Query }): string {
  const url = new URL(root)
  const isPlain = url.searchParams.has('rest_route')
  if (isPlain) url.searchParams.set('rest_route', path)
  else url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue
    url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return url.href
}
