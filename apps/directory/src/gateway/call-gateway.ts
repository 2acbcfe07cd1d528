import { type Problem, problemSchema, type z } from '@bizosaas/contracts'
import { headers } from 'next/headers'
import { settings } from '../server/settings.ts'

export type Reply<T> = { ok: true; data: T } | { ok: false; problem: Problem }

export interface GatewayCall<T> {
  path: string
  body?: unknown
  reply: z.ZodType<T>
}

/** One call to the gateway for a visitor without an account, whose network address goes along. A problem is a value. */
export async function callGateway<T>({ path, body, reply }: GatewayCall<T>): Promise<Reply<T>> {
  const response = await send({ path, body, from: await visitorAddress() })
  const requestId = response?.headers.get('x-request-id') ?? 'none'
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) return { ok: false, problem: readProblem({ answer, requestId }) }
  const parsed = reply.safeParse(answer)
  return parsed.success ? { ok: true, data: parsed.data } : { ok: false, problem: readProblem({ answer: null, requestId }) }
}

async function send({ path, body, from }: { path: string; body: unknown; from: string | null }): Promise<Response | null> {
  try {
    return await fetch(new URL(path, settings().gatewayUrl), {
      method: body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(from !== null && { 'x-forwarded-for': from }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
  } catch {
    return null
  }
}

/** The last one is what the nearest server saw; what stands before it may be made up. */
async function visitorAddress(): Promise<string | null> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null
}

function readProblem({ answer, requestId }: { answer: unknown; requestId: string }): Problem {
  const parsed = problemSchema.safeParse(answer)
  if (parsed.success) return parsed.data
  return {
    type: 'urn:bizosaas:problem:gateway-unreachable',
    code: 'gateway-unreachable',
    status: 503,
    title: 'This page cannot be shown at the moment',
    remedy: 'Try again in a few minutes.',
    requestId,
  }
}
