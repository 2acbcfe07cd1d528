import { connectionSchema } from '@bizosaas/contracts'
import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { callGateway } from '../../../gateway/call-gateway.ts'
import { pendingConnectionCookie, readPending } from '../../../server/pending-connection.ts'
import { settings } from '../../../server/settings.ts'

/** Where a vendor leads its owner back to. The credential in the address goes to the gateway at once and leaves the address bar by a redirect. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const answer = Object.fromEntries(request.nextUrl.searchParams)
  const pending = readPending(request.cookies.get(pendingConnectionCookie)?.value)
  const state = answer.state ?? pending?.state
  if (!pending || !state) return leadTo('/connections?refused=connection-state-refused')
  if (answer.outcome === 'rejected' || answer.success === 'false') return leadTo('/connections?refused=declined')
  const reply = await callGateway({
    path: '/api/connections/authorizations/complete',
    method: 'POST',
    body: { tenantId: pending.tenantId, state, answer },
    reply: connectionSchema,
  })
  return leadTo(reply.ok ? `/connections?connected=${reply.data.id}` : `/connections?refused=${encodeURIComponent(reply.problem.code)}`)
}

function leadTo(path: string): NextResponse {
  const response = NextResponse.redirect(new URL(path, settings().portalUrl), 303)
  response.cookies.set(pendingConnectionCookie, '', { path: '/connections', maxAge: 0 })
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}
