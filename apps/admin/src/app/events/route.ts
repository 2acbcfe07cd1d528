import { accessToken } from '../../server/access-token.ts'
import { settings } from '../../server/settings.ts'

/** Pipes the gateway's live stream to this browser with the reader's own token. Ends when either side ends. */
export async function GET(request: Request): Promise<Response> {
  const token = await accessToken()
  if (!token) return new Response(null, { status: 401 })
  const lastEventId = request.headers.get('last-event-id')
  try {
    const upstream = await fetch(new URL('/api/events', settings().gatewayUrl), {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) },
      cache: 'no-store',
      signal: request.signal,
    })
    if (!upstream.ok) return new Response(null, { status: upstream.status })
    return new Response(upstream.body, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
    })
  } catch {
    return new Response(null, { status: 502 })
  }
}
