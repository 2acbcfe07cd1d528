import { setTimeout as pause } from 'node:timers/promises'
import type { SimulatorDefinition, SimulatorStore } from '@bizosaas/connector-kit/simulator'
import { approvalScreen, approve } from './approval-screen.ts'
import { onlyFields } from './only-fields.ts'
import { publicSite } from './public-site.ts'
import { problem, type RestAnswer } from './rest-call.ts'
import { routeRest } from './route-rest.ts'
import { signIn } from './sign-in.ts'
import type { SiteState } from './state.ts'
import { challenge, phpNoise, troubledReply } from './troubled-reply.ts'

interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** A WordPress as it answers over HTTP: the REST API in both spellings, the public site and the approval screen. */
export function wordpressRoutes({ store, now = () => new Date() }: { store: SimulatorStore<SiteState>; now?: () => Date }): SimulatorDefinition {
  return {
    name: 'wordpress',
    routes: (server) => {
      server.all('/*', async (request, reply) => {
        const url = new URL(request.url, `http://${request.headers.host ?? '127.0.0.1'}`)
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        if (store.read().switches.trouble?.kind === 'slow') await pause(60_000, undefined, { ref: false })
        const { status, headers, body: answered } = respond({ store, now, asked: { method: request.method, url, headers: request.headers, body } })
        return reply.code(status).headers(headers).send(answered)
      })
    },
  }
}

type Serving = { readonly store: SimulatorStore<SiteState>; readonly now: () => Date; readonly asked: Asked }

function respond(serving: Serving): Reply {
  const { store, asked } = serving
  const { pathname, searchParams, origin } = asked.url
  const { switches } = store.read()
  const restPath = restPathOf(asked.url)
  const troubled = switches.trouble ? troubledReply({ trouble: switches.trouble, isRest: restPath !== null, path: pathname }) : null
  if (troubled !== null) return troubled
  if (restPath !== null && switches.firewall) return challenge
  if (restPath !== null) return noisy({ reply: rest({ ...serving, path: restPath }), isNoisy: switches.trouble?.kind === 'php-noise' })
  if (pathname === '/wp-admin/authorize-application.php') return approval(serving)
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return page({ status: 405, body: 'Method not allowed' })
  const { status, type, body, headers } = publicSite({ state: store.read(), origin, path: pathname, query: searchParams })
  return { status, body, headers: { 'content-type': type, link: linkHeader({ origin, switches }), ...headers } }
}

function noisy({ reply, isNoisy }: { reply: Reply; isNoisy: boolean }): Reply {
  return isNoisy ? { ...reply, body: `${phpNoise}${String(reply.body)}` } : reply
}

/** `/wp-json/…` with pretty permalinks; `/?rest_route=/…` works always. */
function restPathOf({ pathname, searchParams }: URL): string | null {
  const plain = searchParams.get('rest_route')
  if (plain !== null) return plain === '' ? '/' : plain
  const pretty = /^\/wp-json(\/.*)?$/.exec(pathname)
  return pretty === null ? null : (pretty[1] ?? '/')
}

function rest({ store, now, asked, path }: Serving & { path: string }): Reply {
  const { switches } = store.read()
  if (switches.permalinks === 'plain' && asked.url.pathname.startsWith('/wp-json'))
    return page({ status: 404, body: '<!doctype html><title>Not found</title>' })
  const header = asked.headers.authorization
  const { user, refusal } = signIn({ state: store.read(), authorization: Array.isArray(header) ? header[0] : header })
  if (refusal !== null) return json(refusal)
  if (switches.restApi === 'closed' || (switches.restApi === 'signed-in-only' && user === null))
    return json(problem(401, 'rest_login_required', 'REST API restricted to authenticated users.'))
  const call = {
    method: asked.method,
    path,
    query: asked.url.searchParams,
    headers: asked.headers,
    body: asked.body,
    origin: asked.url.origin,
    user,
    now: now(),
  }
  const answered = asked.method === 'GET' ? routeRest({ ...call, state: store.read() }) : store.update((state) => routeRest({ ...call, state }))
  return json(onlyFields({ answer: answered, fields: call.query.get('_fields') }))
}

function approval({ store, asked }: Serving): Reply {
  if (asked.method === 'GET') return page({ status: 200, body: approvalScreen({ state: store.read(), query: asked.url.searchParams }) })
  const form = new URLSearchParams(asked.body.toString('utf8'))
  const location = store.update((state) => approve({ state, form, origin: asked.url.origin }))
  return page({ status: 302, body: '', headers: { location } })
}

function linkHeader({ origin, switches }: { origin: string; switches: SiteState['switches'] }): string {
  return `<${origin}${switches.permalinks === 'plain' ? '/index.php?rest_route=/' : '/wp-json/'}>; rel="https://api.w.org/"`
}

function json({ status, body, headers = {} }: RestAnswer): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8', ...headers }, body: JSON.stringify(body) }
}

function page({ status, body, headers = {} }: { status: number; body: string; headers?: Record<string, string> }): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body }
}
