import type { Dispatcher } from 'undici'
import type { Destination } from './check-destination.ts'
import type { Connections } from './connections.ts'
import { failure, noAnswerInTime } from './egress-failure.ts'
import type { FetchAnswer, FetchOptions } from './guarded-fetch.ts'
import { type ReceivedAnswer, receiveAnswer } from './receive-answer.ts'
import { unpackBody } from './unpack-body.ts'

const defaultMaxBytes = 5 * 1024 * 1024

interface Sending {
  readonly connections: Connections
  readonly destination: Destination
  readonly options: FetchOptions
}

/** One request to one checked destination. Another address is tried only when not a byte went to the one before. */
export async function sendOnce({ connections, destination, options }: Sending): Promise<Omit<FetchAnswer, 'hops'>> {
  const { url, addresses, port } = destination
  for (const [index, address] of addresses.entries()) {
    try {
      return await exchange({ connections, url, address, port, options })
    } catch (error) {
      const isLast = index === addresses.length - 1
      if (!isLast && connections.isConnectFailure(error) && options.signal?.aborted !== true) continue
      throw translate({ error, connections, signal: options.signal })
    }
  }
  throw failure('connection-unreachable', { reason: 'the name leads nowhere', sent: false })
}

type Exchange = { connections: Connections; url: URL; address: string; port: string | null; options: FetchOptions }

async function exchange({ connections, url, address, port, options }: Exchange) {
  const { method = 'GET', body, idleTimeoutMs = 10_000, maxBytes = defaultMaxBytes, signal } = options
  const request = {
    method: methodOf(method),
    path: `${url.pathname}${url.search}`,
    headers: { 'accept-encoding': 'gzip, br, deflate', ...options.headers },
    ...(body === undefined ? {} : { body }),
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
  }
  const answer = await receiveAnswer({ client: connections.to({ url, address, port }), request, maxBytes, signal })
  const headers = headersOf(answer.headers)
  const bytes = await unpackBody({ body: answer.body, encoding: headers.get('content-encoding'), maxBytes })
  return { status: answer.status, url: url.href, headers, bytes, text: () => new TextDecoder().decode(bytes) }
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

function methodOf(text: string): Dispatcher.HttpMethod {
  const method = methods.find((known) => known === text.toUpperCase())
  if (method === undefined) throw failure('egress-address-refused', { reason: 'this method is not spoken', sent: false })
  return method
}

function headersOf(raw: ReceivedAnswer['headers']): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}

function translate({ error, connections, signal }: { error: unknown; connections: Connections; signal: AbortSignal | undefined }): unknown {
  if (error instanceof Error && 'kind' in error) return error
  if (connections.isConnectFailure(error) && isEncryptionFailure(error))
    return failure('connection-encryption-refused', { reason: 'the certificate or the encryption was not accepted', sent: false })
  if (connections.isConnectFailure(error))
    return failure('connection-unreachable', { reason: connectReason(error), sent: false, retry: { kind: 'backoff' } })
  const reason = signal?.aborted === true ? noAnswerInTime : exchangeReason(error)
  return failure('vendor-unavailable', { reason, sent: true, retry: { kind: 'backoff' } })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** An expired, foreign or self-made certificate, or no TLS at all behind an https address. It does not pass by itself. */
function isEncryptionFailure(error: unknown): boolean {
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(codeOf(error))
}

/** Only the class of the failure: a message of Node or of TLS would name the address. */
function connectReason(error: unknown): string {
  return codeOf(error) === 'ECONNREFUSED' ? 'nothing listens there' : 'no connection could be made'
}

function exchangeReason(error: unknown): string {
  const code = codeOf(error)
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return noAnswerInTime
  if (code.startsWith('HPE_') || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'the answer is not HTTP'
  return 'the connection was cut'
}
