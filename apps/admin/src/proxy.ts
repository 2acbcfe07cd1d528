import { type NextRequest, NextResponse } from 'next/server'
import { encode, type JWT } from 'next-auth/jwt'
import { nextVisit, readVisit, visitCookie } from './server/last-visit.ts'
import { readSession } from './server/read-session.ts'
import { createTokenRenewal, type RenewTokens } from './server/renew-tokens.ts'
import { securityPolicy } from './server/security-policy.ts'
import { isSessionCookie, sessionMaxAge, splitSession } from './server/session-cookie.ts'
import { type Settings, settings } from './server/settings.ts'
import { readTokens } from './server/tokens.ts'

/** Every request passes here first: nobody in without a session, tokens are renewed before they end, each reply has its own nonce. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const config = settings()
  const session = await currentSession({ request, config })
  if (session.kind === 'none' && !isPublic(request.nextUrl.pathname)) return refuse({ request, config })

  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = securityPolicy({ nonce, development: process.env.NODE_ENV === 'development', secure: config.secureCookies })
  const parts = session.kind === 'renewed' ? splitSession(session.cookie) : []
  if (session.kind === 'renewed') replaceSessionCookies({ cookies: request.cookies, parts })

  const headers = new Headers(request.headers)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const { name, value } of parts) {
    response.cookies.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secureCookies, maxAge: sessionMaxAge })
  }
  if (session.kind !== 'none') keepVisit({ request, response, config })
  return response
}

/** The live stream connects by itself, so it is no sign that somebody is here. */
function keepVisit({ request, response, config }: { request: NextRequest; response: NextResponse; config: Settings }): void {
  if (request.nextUrl.pathname === '/events') return
  const value = nextVisit({ visit: readVisit(request.cookies.get(visitCookie)?.value), now: Date.now() })
  if (value === null) return
  response.cookies.set(visitCookie, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secureCookies, maxAge: 365 * 24 * 3600 })
}

export const config = { matcher: '/((?!_next/static|_next/image|icon.svg|healthz|api/auth).*)' }

type Session = { kind: 'none' } | { kind: 'current' } | { kind: 'renewed'; cookie: string }

/** Tokens are traded in when they have less than this many seconds left. */
const renewalMargin = 60

async function currentSession({ request, config }: { request: NextRequest; config: Settings }): Promise<Session> {
  const jwt = await readSession({ cookies: request.cookies.getAll(), secret: config.sessionSecret })
  const tokens = readTokens(jwt)
  if (!jwt || !tokens) return { kind: 'none' }
  if (tokens.accessExpiresAt - Date.now() / 1000 > renewalMargin) return { kind: 'current' }
  if (!tokens.refreshToken) return { kind: 'none' }
  const renewed = await renewal(config)(tokens.refreshToken)
  if (!renewed) return { kind: 'none' }
  return { kind: 'renewed', cookie: await sealSession({ jwt: { ...jwt, ...renewed }, config }) }
}

async function sealSession({ jwt, config }: { jwt: JWT; config: Settings }): Promise<string> {
  return encode({ token: jwt, secret: config.sessionSecret, maxAge: sessionMaxAge })
}

let shared: RenewTokens | undefined

/** One per process: parallel requests of one browser must share a renewal. */
function renewal(config: Settings): RenewTokens {
  shared ??= createTokenRenewal({
    fetch,
    now: Date.now,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    tokenUrl: () => discoverTokenUrl(config.issuer),
  })
  return shared
}

async function discoverTokenUrl(issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'token_endpoint' in body && typeof body.token_endpoint === 'string') return body.token_endpoint
  throw new Error(`The issuer ${issuer} names no token endpoint.`)
}

function replaceSessionCookies({ cookies, parts }: { cookies: NextRequest['cookies']; parts: ReturnType<typeof splitSession> }): void {
  for (const { name } of cookies.getAll()) if (isSessionCookie(name)) cookies.delete(name)
  for (const { name, value } of parts) cookies.set(name, value)
}

function isPublic(path: string): boolean {
  return path === '/sign-in'
}

/** Pages lead to the sign-in page and back; the live stream just ends. */
function refuse({ request, config }: { request: NextRequest; config: Settings }): NextResponse {
  const { pathname, search } = request.nextUrl
  if (pathname === '/events') return new NextResponse(null, { status: 401 })
  const to = new URL('/sign-in', config.portalUrl)
  if (request.method === 'GET' && pathname !== '/') to.searchParams.set('next', pathname + search)
  const response = NextResponse.redirect(to, 303)
  for (const { name } of request.cookies.getAll()) if (isSessionCookie(name)) response.cookies.delete(name)
  return response
}
