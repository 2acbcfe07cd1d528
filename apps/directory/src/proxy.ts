import { type NextRequest, NextResponse } from 'next/server'
import { securityPolicy } from './server/security-policy.ts'
import { settings } from './server/settings.ts'

/** Every request passes here first: each reply has its own nonce, and no page with a key in its address is kept or found by search engines. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = securityPolicy({ nonce, development: process.env.NODE_ENV === 'development', secure: settings().secure })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (request.nextUrl.pathname.startsWith('/shared/')) {
    response.headers.set('x-robots-tag', 'noindex, nofollow')
    response.headers.set('cache-control', 'private, no-store')
  }
  return response
}

export const config = { matcher: '/((?!_next/static|_next/image|icon.svg|healthz).*)' }
