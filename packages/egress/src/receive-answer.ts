import type { Dispatcher } from 'undici'
import { failure } from './egress-failure.ts'

export interface ReceivedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body as it came, still packed. */
  readonly body: Buffer
}

interface Receiving {
  readonly client: Dispatcher
  readonly request: Dispatcher.DispatchOptions
  readonly maxBytes: number
  readonly signal: AbortSignal | undefined
}

/**
 * Sends one request and gathers its answer up to the cap. Takes the pieces straight from the connection: a stream between them and us, as
 * `client.request` makes it, costs as much as the exchange itself. Rejects as soon as the signal fires, also while the request waits for a connection.
 */
export function receiveAnswer({ client, request, maxBytes, signal }: Receiving): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let started: Dispatcher.DispatchController | null = null
    let head: Omit<ReceivedAnswer, 'body'> | null = null
    const refuse = (error: Error) => {
      signal?.removeEventListener('abort', stop)
      started?.abort(error)
      reject(error)
    }
    const stop = () => refuse(abortedBy(signal))
    if (signal?.aborted === true) return stop()
    signal?.addEventListener('abort', stop, { once: true })
    client.dispatch(request, {
      onRequestStart(controller) {
        started = controller
        if (signal?.aborted === true) stop()
      },
      onResponseStart(_controller, status, headers) {
        if (status >= 200) head = { status, headers }
      },
      onResponseData(_controller, chunk) {
        size += chunk.length
        if (size > maxBytes) refuse(tooLarge(maxBytes))
        else chunks.push(chunk)
      },
      onResponseEnd() {
        signal?.removeEventListener('abort', stop)
        if (head === null) reject(new Error('an answer without a head'))
        else resolve({ ...head, body: Buffer.concat(chunks, size) })
      },
      onResponseError(_controller, error) {
        signal?.removeEventListener('abort', stop)
        reject(error)
      },
    })
  })
}

export function tooLarge(maxBytes: number) {
  return failure('vendor-answer-too-large', { reason: `more than ${maxBytes} bytes`, sent: true })
}

function abortedBy(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('aborted')
}
