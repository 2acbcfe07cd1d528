import type { SimulatedUser, SiteState } from './state.ts'

/** One REST request after routing: what a handler may look at. */
export interface RestCall {
  readonly method: string
  /** `/wp/v2/posts/21`, whichever way the address was spelled. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** The origin the visitor used, e.g. `http://127.0.0.1:7411`. */
  readonly origin: string
  readonly user: SimulatedUser | null
  /** A copy inside a transaction: change it freely. */
  readonly state: SiteState
  readonly now: Date
}

export interface RestAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function answer(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): RestAnswer {
  return { status, body, headers }
}

/** The error format of WordPress. */
export function problem(status: number, code: string, message: string): RestAnswer {
  return { status, body: { code, message, data: { status } } }
}

/** A body as JSON or as a form, as WordPress takes both. */
export function fieldsOf({ body, headers }: RestCall): Record<string, unknown> {
  const type = String(headers['content-type'] ?? '')
  const text = body.toString('utf8')
  if (text === '') return {}
  if (type.includes('json')) {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
  }
  return Object.fromEntries(new URLSearchParams(text))
}

export function can({ user, capability }: { user: SimulatedUser | null; capability: string }): boolean {
  return user !== null && capabilitiesOf(user)[capability] === true
}

const author = ['read', 'edit_posts', 'publish_posts', 'delete_posts', 'upload_files', 'edit_published_posts', 'delete_published_posts']
const editor = [
  ...author,
  'edit_others_posts',
  'edit_pages',
  'edit_others_pages',
  'edit_published_pages',
  'publish_pages',
  'delete_pages',
  'delete_published_pages',
  'delete_others_posts',
  'manage_categories',
  'unfiltered_html',
]
const administrator = [...editor, 'manage_options', 'view_site_health_checks']
const byRole = { subscriber: ['read'], author, editor, administrator } as const

export function capabilitiesOf({ role }: SimulatedUser): Record<string, boolean> {
  return { ...Object.fromEntries(byRole[role].map((capability) => [capability, true])), [role]: true }
}
