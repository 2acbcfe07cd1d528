import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmallSiteAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface SmallSite {
  readonly url: string
  /** `METHOD /path` in order. */
  readonly requests: readonly string[]
  /** The most requests that were open at the same time. */
  readonly mostAtOnce: number
  close(): Promise<void>
}

type Answering = (headers: Readonly<Record<string, unknown>>) => SmallSiteAnswer

/** Serves what `answers` says for a path (query included); 404 for the rest. HTML unless the answer says otherwise. */
export async function startSmallSite(answers: Readonly<Record<string, string | SmallSiteAnswer | Answering>>): Promise<SmallSite> {
  const requests: string[] = []
  let open = 0
  let mostAtOnce = 0
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    open += 1
    mostAtOnce = Math.max(mostAtOnce, open)
    response.on('close', () => {
      open -= 1
    })
    const found = answers[request.url ?? '']
    const answer =
      typeof found === 'function' ? found(request.headers) : typeof found === 'string' ? { body: found } : (found ?? { status: 404, body: 'no' })
    setTimeout(() => {
      response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers })
      response.end(request.method === 'HEAD' ? undefined : answer.body)
    }, 5)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get mostAtOnce() {
      return mostAtOnce
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
