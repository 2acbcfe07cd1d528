import { type ConnectionContext, createVendorClient, hostsOf, type Query, type VendorClient, type VendorErrorReader } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { discoverRoot } from './discover-root.ts'
import { manifest, type WordPressCredentials } from './manifest.ts'

export interface WordPressClient extends VendorClient {
  readonly siteUrl: string
  /** The root of the REST API, found by the Link header of the site; remembered for the connection. */
  root(): Promise<string>
}

/** Speaks to one site with one application password. Pretty and plain permalinks, sub-folders: the site itself says where its API is. */
export function createWordPressClient(context: ConnectionContext<WordPressCredentials>): WordPressClient {
  const { siteUrl, user, applicationPassword } = context.credentials
  const pair = `${user}:${applicationPassword}`
  const authorization = `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`

  const root = async () => {
    const known = context.memo.get('rest-root')
    if (typeof known === 'string') return known
    const found = await discoverRoot({ siteUrl, look: client.look })
    context.memo.set('rest-root', found)
    return found
  }
  const client = createVendorClient({
    context,
    hosts: hostsOf({ rules: manifest.hosts, credentials: context.credentials }),
    toUrl: async ({ path, query }) => restUrl({ root: await root(), path, query }),
    headers: () => ({ authorization, 'user-agent': 'BizOSaaS (agency platform; acts for the owner of this site)' }),
    readError,
    secrets: [applicationPassword],
    secretPairs: [pair, `${user}:${applicationPassword.replaceAll(' ', '')}`],
  })
  return { ...client, siteUrl, root }
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

const problemSchema = z.looseObject({ code: z.string(), message: z.string() })

const codes: Readonly<Record<string, ReturnType<VendorErrorReader>>> = {
  incorrect_password: { code: 'connection-auth-refused' },
  invalid_username: { code: 'connection-auth-refused' },
  invalid_email: { code: 'connection-auth-refused' },
  application_passwords_disabled: { code: 'connection-application-passwords-off' },
  application_passwords_disabled_for_user: { code: 'connection-application-passwords-off' },
  rest_not_logged_in: { code: 'connection-authorization-stripped' }, // we always send the header: if the site did not see it, somebody took it away
  rest_login_required: { code: 'connection-api-restricted' },
  rest_disabled: { code: 'connection-api-restricted' },
  rest_cannot_access: { code: 'connection-api-restricted' },
  rest_cannot_edit: { code: 'connection-role-too-low' },
  rest_cannot_create: { code: 'connection-role-too-low' },
  rest_cannot_publish: { code: 'connection-role-too-low' },
  rest_cannot_delete: { code: 'connection-role-too-low' },
  rest_cannot_update: { code: 'connection-role-too-low' },
  rest_forbidden: { code: 'connection-role-too-low' },
  rest_forbidden_context: { code: 'connection-role-too-low' },
  rest_upload_sideload_error: { code: 'vendor-refused', written: 'no' },
  rest_post_invalid_id: { code: 'vendor-object-not-found' },
  rest_already_trashed: { code: 'vendor-object-not-found' },
}

/** `{code, message, data: {status}}`; a fatal error of PHP or a security plugin may answer anything else. */
const readError: VendorErrorReader = ({ json }) => {
  const problem = problemSchema.safeParse(json)
  if (!problem.success) return null
  const { code, message } = problem.data
  // The same answer stands for a header that was taken away and, where a plugin asks for the user too early, for a wrong password: say both.
  const hint = code === 'rest_not_logged_in' ? ' Make sure that the application password is right, too.' : ''
  return { reason: `${plainText(message)}${hint}`, ...codes[code] }
}

/** Messages of WordPress may carry markup. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
