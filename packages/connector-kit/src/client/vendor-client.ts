import { egressFailure, type FetchOptions } from '@bizosaas/egress'
import { appError, isAppError, type Retry, type SealedEffect } from '@bizosaas/kernel'
import type { z } from 'zod'
import { baseUrlOf, hostsOf } from '../define/base-url.ts'
import type { ConnectionContext } from '../define/connection-context.ts'
import type { Manifest } from '../define/manifest.ts'
import { createRedact, type Redact } from './redact.ts'
import { type Query, urlOf } from './url-of.ts'
import type { VendorReply } from './vendor-reply.ts'
import { type VendorErrorReader, type VendorVerdict, vendorVerdict } from './vendor-verdict.ts'

export interface VendorRequest<Schema extends z.ZodType> {
  readonly path: string
  readonly query?: Query
  readonly headers?: Readonly<Record<string, string>>
  /** What we need of the answer: loose and minimal. */
  readonly schema: Schema
}

export interface VendorWrite<Schema extends z.ZodType> extends VendorRequest<Schema> {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A value is sent as JSON; bytes are sent as they are, with the given content-type header. */
  readonly body?: unknown
  /** The ticket: without it there is no write. */
  readonly effect: SealedEffect
}

export interface VendorAnswer<T> {
  readonly value: T
  readonly headers: Headers
  readonly url: string
}

export interface VendorClient {
  /** A read; repeated where the verdict says it may be, at most `maxTries` times. */
  read<Schema extends z.ZodType>(request: VendorRequest<Schema>): Promise<VendorAnswer<z.output<Schema>>>
  /** A read that may find nothing: null instead of `vendor-object-not-found`. */
  find<Schema extends z.ZodType>(request: VendorRequest<Schema>): Promise<z.output<Schema> | null>
  /** One write, sent once. What went wrong is in the error: `details.written` is `no` or `maybe`. */
  write<Schema extends z.ZodType>(request: VendorWrite<Schema>): Promise<VendorAnswer<z.output<Schema>>>
  /** One exchange as it is, whatever the status; for sign-in pages, discovery and HTML. Never sends a body. */
  look(request: { url: string; headers?: Readonly<Record<string, string>>; maxRedirects?: number; method?: 'GET' | 'HEAD' }): Promise<VendorReply>
  readonly redact: Redact
}

export interface VendorClientOptions {
  readonly context: ConnectionContext
  /** Says where requests start, and which hosts the credential may be sent to. */
  readonly manifest: Pick<Manifest, 'name' | 'hosts' | 'baseUrl'>
  /** The address of a request, where it is not `urlOf({ base, path, query })`. May look things up first. */
  readonly toUrl?: (request: { base: string; path: string; query: Query }) => string | Promise<string>
  readonly headers: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  readonly readError: VendorErrorReader
  /** Values that must never be seen again. */
  readonly secrets: readonly string[]
  readonly secretPairs?: readonly string[]
  readonly maxTries?: number
  readonly maxBytes?: number
}

/**
 * The one way a connector speaks to its vendor: limits, retries of reads, verdicts, size cap and redaction are here, formats are in the connector.
 *
 * @example
 * const client = createVendorClient({ context, manifest, headers: () => ({ authorization: token }), readError: () => null, secrets: [token] })
 */
export function createVendorClient(options: VendorClientOptions): VendorClient {
  const redact = createRedact({ secrets: options.secrets, ...(options.secretPairs === undefined ? {} : { pairs: options.secretPairs }) })
  const exchange = createExchange({ ...options, redact })
  const read: VendorClient['read'] = async (request) => {
    const url = await addressOf({ options, request })
    return withRetries({
      options,
      call: async () => parseReply({ reply: await exchange({ url, options: requestOf({ request }) }), schema: request.schema }),
    })
  }
  return {
    redact,
    read,
    find: async (request) => {
      try {
        return (await read(request)).value
      } catch (error) {
        if (isAppError(error) && error.code === 'vendor-object-not-found') return null
        throw error
      }
    },
    write: async (request) => {
      const url = await addressOf({ options, request })
      return parseReply({
        reply: await exchange({ url, options: requestOf({ request, method: request.method, body: request.body }) }),
        schema: request.schema,
      })
    },
    look: async ({ url, headers = {}, maxRedirects = 5, method = 'GET' }) => {
      const { context, maxBytes } = options
      const limit = maxBytes === undefined ? {} : { maxBytes }
      const answer = await context.fetch(url, { method, headers, maxRedirects, timeoutMs: context.timeoutMs, ...limit })
      return { status: answer.status, headers: answer.headers, url: answer.url, text: answer.text(), json: jsonOf(answer.text()) }
    },
  }
}

async function addressOf({ options, request }: { options: VendorClientOptions; request: VendorRequest<z.ZodType> }): Promise<string> {
  const { context, manifest, toUrl = urlOf } = options
  const { path, query = {} } = request
  const base = baseUrlOf({ ...context, manifest })
  const url = await toUrl({ base, path, query })
  const sent = [...new URL(url).searchParams.keys()]
  const lost = Object.keys(query).filter((name) => query[name] !== null && query[name] !== undefined && !sent.some((one) => isOf({ one, name })))
  if (lost.length === 0) return url
  const reason = `toUrl lost ${lost.join(', ')} of the query of ${path}`
  throw appError('internal-error', { details: { reason, written: 'no' } })
}

/** Some vendors write lists as `ids[]` or `filter[state]`. */
function isOf({ one, name }: { one: string; name: string }): boolean {
  return one === name || one.startsWith(`${name}[`)
}

type Exchange = (call: { url: string; options: FetchOptions }) => Promise<VendorReply>

function createExchange({ context, manifest, headers, readError, maxBytes, redact }: VendorClientOptions & { redact: Redact }): Exchange {
  const hosts = hostsOf({ ...context, manifest })
  return async ({ url, options }) => {
    await context.limits.take({ sleep: context.sleep, maxWaitMs: 20_000 })
    const reply = await send({ url, options }).catch((error: unknown) => {
      if (egressFailure(error)?.sent !== false || !isAppError(error) || error.code !== 'egress-address-refused') context.limits.failed()
      throw cleaned({ error, redact })
    })
    if (reply.status >= 500) context.limits.failed()
    else context.limits.succeeded()
    if (reply.status >= 200 && reply.status < 300) return reply
    const verdict = vendorVerdict({ reply, readError, now: context.clock.now() })
    if (verdict.code === 'vendor-rate-limited' && verdict.retry.kind === 'after') context.limits.pause(verdict.retry.ms)
    throw verdictError({ verdict, redact, request: `${options.method ?? 'GET'} ${new URL(url).pathname}` })
  }

  async function send({ url, options }: { url: string; options: FetchOptions }): Promise<VendorReply> {
    const limit = maxBytes === undefined ? {} : { maxBytes }
    const own = await headers()
    const answer = await context.fetch(url, {
      timeoutMs: context.timeoutMs,
      idleTimeoutMs: context.timeoutMs,
      ...limit,
      ...options,
      hosts,
      headers: { ...own, ...options.headers },
    })
    return { status: answer.status, headers: answer.headers, url: answer.url, text: answer.text(), json: jsonOf(answer.text()) }
  }
}

function requestOf({ request, method = 'GET', body }: { request: VendorRequest<z.ZodType>; method?: string; body?: unknown }): FetchOptions {
  const headers = { accept: 'application/json', ...request.headers }
  if (body === undefined) return { method, headers }
  if (body instanceof Uint8Array) return { method, headers, body }
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseReply<Schema extends z.ZodType>({ reply, schema }: { reply: VendorReply; schema: Schema }): VendorAnswer<z.output<Schema>> {
  const parsed = schema.safeParse(reply.json)
  if (parsed.success) return { value: parsed.data, headers: reply.headers, url: reply.url }
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  const reason = reply.json === undefined ? 'answered something that is not JSON' : `answered without a valid "${where}"`
  throw appError('vendor-answer-invalid', { details: { reason, written: 'maybe' } })
}

function verdictError({ verdict, redact, request }: { verdict: VendorVerdict; redact: Redact; request: string }) {
  const reason = redact(verdict.reason).replace(/\s+/g, ' ').trim().slice(0, 300)
  return appError(verdict.code, { retry: verdict.retry, details: { reason, request: redact(request), written: verdict.written } })
}

/** Errors of the guard say nothing of the request; anything else is a bug of ours and loses its text. */
function cleaned({ error, redact }: { error: unknown; redact: Redact }): unknown {
  const failure = egressFailure(error)
  if (failure === null || !isAppError(error)) return new Error(redact(error instanceof Error ? error.message : 'the request failed'))
  return appError(error.code, { retry: error.retry, details: { reason: failure.reason, written: failure.sent ? 'maybe' : 'no' } })
}

const longestWaitMs = 10_000

async function withRetries<T>({ options, call }: { options: VendorClientOptions; call: () => Promise<T> }): Promise<T> {
  const { maxTries = 3, context } = options
  for (let tried = 1; ; tried += 1) {
    try {
      return await call()
    } catch (error) {
      await context.sleep(waitAfter({ error, tried, maxTries }))
    }
  }
}

/** How long to wait before the next try; throws the error where there is none. */
function waitAfter({ error, tried, maxTries }: { error: unknown; tried: number; maxTries: number }): number {
  if (tried >= maxTries || !isAppError(error)) throw error
  const waitMs = pauseOf({ retry: error.retry, tried })
  if (waitMs === null || waitMs > longestWaitMs) throw error
  return waitMs
}

function pauseOf({ retry, tried }: { retry: Retry; tried: number }): number | null {
  switch (retry.kind) {
    case 'never':
      return null
    case 'after':
      return retry.ms
    case 'backoff':
      return 200 * 3 ** (tried - 1) * (0.75 + Math.random() / 2)
  }
}
