import type { z } from '@bizosaas/contracts'
import { redirect } from 'next/navigation'
import { accessToken } from '../server/access-token.ts'
import { settings } from '../server/settings.ts'
import { ownProblem, type Reply, readProblem, unreachable, unreadable } from './reply.ts'

export interface GatewayCall<T> {
  path: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Readonly<Record<string, string | number | undefined>>
  body?: unknown
  /** Makes a repeated click one effect: the gateway answers the second with the first's reply. */
  idempotencyKey?: string
  reply: z.ZodType<T>
}

/** One call to the gateway with the reader's own token. A problem is a value; an ended session leads to the sign-in page. */
export async function callGateway<T>(call: GatewayCall<T>): Promise<Reply<T>> {
  const token = await accessToken()
  if (!token) redirect('/sign-in')
  const response = await send({ call, token })
  if (!response) return { ok: false, problem: ownProblem({ status: 503, requestId: 'none', ...unreachable }) }
  if (response.status === 401) redirect('/sign-in?ended=1')
  const requestId = response.headers.get('x-request-id') ?? 'none'
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => null)
  if (!response.ok) return { ok: false, problem: readProblem({ status: response.status, body, requestId }) }
  const parsed = call.reply.safeParse(body)
  if (parsed.success) return { ok: true, data: parsed.data }
  return {
    ok: false,
    problem: ownProblem({ status: 502, requestId, ...unreadable, detail: parsed.error.issues.map(issueText).slice(0, 3).join('; ') }),
  }
}

async function send<T>({ call, token }: { call: GatewayCall<T>; token: string }): Promise<Response | null> {
  const url = new URL(call.path, settings().gatewayUrl)
  for (const [key, value] of Object.entries(call.query ?? {})) if (value !== undefined && value !== '') url.searchParams.set(key, String(value))
  try {
    return await fetch(url, {
      method: call.method ?? 'GET',
      cache: 'no-store',
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, application/problem+json',
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...(call.idempotencyKey && { 'idempotency-key': call.idempotencyKey }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(60_000),
    })
  } catch {
    return null
  }
}

function issueText({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.map(String).join('.')}: ${message}`
}
