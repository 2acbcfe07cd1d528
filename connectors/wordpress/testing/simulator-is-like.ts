import { expect, test } from 'vitest'
import { startWordPressSimulator } from '../simulator/index.ts'
import type { NamedSite, RealSite } from './real-sites.ts'

/** What the simulator answers, a real WordPress without plugins answers: the same status and code, and no field that the real one does not have. */
export function simulatorIsLike({ name, site }: NamedSite): void {
  test(`the simulator answers like ${name} in every exchange that the connector has with it`, { timeout: 300_000 }, async () => {
    const simulator = await startWordPressSimulator({ switches: { companion: false } })
    const { url, credentials, author } = simulator
    const [real, simulated] = await Promise.all([talk(site), talk({ url, ...credentials, author })])
    await simulator.close()
    for (const [at, { what }] of exchanges.entries()) expect({ what, ...simulated[at] }).toEqual({ what, ...real[at], fields: expect.anything() })
    const invented = exchanges.map(({ what }, at) => ({
      what,
      fields: simulated[at]?.fields.filter((field) => real[at]?.fields.includes(field) !== true),
    }))
    expect(invented.filter(({ fields }) => fields?.length !== 0)).toEqual([])
  })
}

interface Exchange {
  readonly what: string
  readonly path: string
  readonly method?: string
  readonly body?: unknown
  readonly as?: 'author' | 'nobody' | 'wrong'
}

/** `{page}`, `{post}` and `{made}` are ids of the site that is asked. In this order: what is made is changed, then trashed. */
const exchanges: readonly Exchange[] = [
  { what: 'the index, for a stranger', path: '/?_fields=name,description,url,home,namespaces,authentication', as: 'nobody' },
  { what: 'who we are', path: '/wp/v2/users/me?context=edit' },
  { what: 'who a stranger is', path: '/wp/v2/users/me', as: 'nobody' },
  { what: 'who somebody with a wrong password is', path: '/wp/v2/users/me?context=edit', as: 'wrong' },
  { what: 'a page for its editor', path: '/wp/v2/pages/{page}?context=edit' },
  { what: 'a page for a stranger', path: '/wp/v2/pages/{page}', as: 'nobody' },
  { what: 'a page for editing, for a stranger', path: '/wp/v2/pages/{page}?context=edit', as: 'nobody' },
  { what: 'a page for editing, for an author', path: '/wp/v2/pages/{page}?context=edit', as: 'author' },
  { what: 'a page among the posts', path: '/wp/v2/posts/{page}?context=edit' },
  { what: 'a page that is not there', path: '/wp/v2/pages/999999?context=edit' },
  { what: 'a list, cut down to some fields', path: '/wp/v2/pages?per_page=2&orderby=id&order=asc&context=edit&_fields=id,slug' },
  { what: 'the page after the last', path: '/wp/v2/pages?per_page=100&page=9' },
  { what: 'more at once than there may be', path: '/wp/v2/pages?per_page=101' },
  { what: 'a slug nobody has', path: '/wp/v2/pages?slug=nobody-has-it&status=any&context=edit' },
  { what: 'drafts, for a stranger', path: '/wp/v2/posts?status=draft', as: 'nobody' },
  { what: 'a new draft', path: '/wp/v2/posts?context=edit', method: 'POST', body: { title: 'A', content: '<p>a</p>', slug: 'like-{now}' } },
  { what: 'a draft with nothing in it', path: '/wp/v2/posts', method: 'POST', body: {} },
  { what: 'a new page, from an author', path: '/wp/v2/pages', method: 'POST', body: { title: 'A' }, as: 'author' },
  { what: 'a change', path: '/wp/v2/posts/{made}?context=edit', method: 'POST', body: { title: 'B' } },
  { what: 'a change that changes nothing', path: '/wp/v2/posts/{made}?context=edit', method: 'POST', body: { title: 'B' } },
  { what: 'meta that nobody registered', path: '/wp/v2/posts/{made}?context=edit', method: 'POST', body: { meta: { _nobody: 'x' } } },
  { what: 'a change of somebody else’s post, from an author', path: '/wp/v2/posts/{made}', method: 'POST', body: { title: 'C' }, as: 'author' },
  { what: 'a change, from a stranger', path: '/wp/v2/posts/{made}', method: 'POST', body: { title: 'C' }, as: 'nobody' },
  { what: 'revisions', path: '/wp/v2/posts/{made}/revisions?context=edit' },
  { what: 'revisions, for a stranger', path: '/wp/v2/posts/{made}/revisions', as: 'nobody' },
  { what: 'the trash', path: '/wp/v2/posts/{made}', method: 'DELETE' },
  { what: 'the trash once more', path: '/wp/v2/posts/{made}', method: 'DELETE' },
  { what: 'the media library', path: '/wp/v2/media?per_page=1&context=edit' },
  { what: 'categories', path: '/wp/v2/categories?per_page=1' },
  { what: 'the settings', path: '/wp/v2/settings' },
  { what: 'the settings, for an author', path: '/wp/v2/settings', as: 'author' },
  { what: 'a health test', path: '/wp-site-health/v1/tests/background-updates' },
  { what: 'a health test, for an author', path: '/wp-site-health/v1/tests/background-updates', as: 'author' },
  { what: 'a route that is not there', path: '/bizosaas/v1/nothing' },
]

interface Heard {
  readonly status: number
  readonly code: string | null
  /** Of a list: how many; what its totals say, and whether it has any. */
  readonly isList: boolean
  readonly totals: boolean
  readonly fields: readonly string[]
  /** Revisions as the object itself counts them. */
  readonly revisions: number | null
}

type Spoken = Pick<RealSite, 'url' | 'user' | 'applicationPassword' | 'author'>

async function talk(site: Spoken): Promise<readonly Heard[]> {
  const ids: Record<string, string> = { now: String(Date.now()), page: await firstId(site, 'pages'), post: await firstId(site, 'posts') }
  const heard: Heard[] = []
  for (const exchange of exchanges) {
    const answer = await ask({ site, exchange, ids })
    const body: unknown = await answer.json()
    if (exchange.what === 'a new draft') ids.made = String(Reflect.get(Object(body), 'id'))
    heard.push(hear({ answer, body }))
  }
  return heard
}

function hear({ answer, body }: { answer: Response; body: unknown }): Heard {
  const first: unknown = Array.isArray(body) ? body[0] : body
  const code: unknown = answer.ok ? null : Reflect.get(Object(body), 'code')
  const count: unknown = Reflect.get(Object(first), '_links')?.['version-history']?.[0]?.count
  return {
    status: answer.status,
    code: typeof code === 'string' ? code : null,
    isList: Array.isArray(body),
    totals: answer.headers.has('x-wp-totalpages'),
    fields: Object.keys(Object(first)).toSorted(),
    revisions: typeof count === 'number' ? count : null,
  }
}

function ask({ site, exchange, ids }: { site: Spoken; exchange: Exchange; ids: Readonly<Record<string, string>> }): Promise<Response> {
  const { path, method = 'GET', body, as } = exchange
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '')
  const { user, applicationPassword } = as === 'author' ? site.author : site
  const password = as === 'wrong' ? 'none none none none none none' : applicationPassword
  const headers = new Headers({ 'content-type': 'application/json' })
  if (as !== 'nobody') headers.set('authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`)
  return fetch(`${site.url}/wp-json${filled(path)}`, { method, headers, ...(body === undefined ? {} : { body: filled(JSON.stringify(body)) }) })
}

async function firstId({ url }: Spoken, kind: 'pages' | 'posts'): Promise<string> {
  const [first] = (await (await fetch(`${url}/wp-json/wp/v2/${kind}?per_page=1&_fields=id`)).json()) as { id: number }[]
  return String(first?.id)
}
