import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GarbageAnswer } from './garbage-answer.ts'

export interface GarbageServer {
  /** The address of a model endpoint that answers with this one and nothing else. */
  endpointOf(answer: GarbageAnswer): string
  close(): Promise<void>
}

/** An endpoint on loopback for each garbage answer. */
export async function serveGarbage(): Promise<GarbageServer> {
  const answers: GarbageAnswer[] = []
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const answer = answers[Number(request.url?.split('/')[1])]
      if (answer === undefined) response.writeHead(404).end()
      else send({ answer, request, response })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())
  return {
    endpointOf(answer) {
      answers.push(answer)
      return `http://127.0.0.1:${port}/${answers.length - 1}`
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Sending {
  readonly answer: GarbageAnswer
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

function send({ answer, request, response }: Sending): void {
  const { afterwards, body } = answer
  if (afterwards === 'silence') return
  if (afterwards === 'raw') {
    request.socket.end(body)
    return
  }
  response.writeHead(answer.status ?? 200, headersOf(answer))
  if (afterwards === 'stream') streamFor(answer, response)
  else if (afterwards === 'cut') response.write(body, () => request.socket.destroy())
  else response.end(answer.echoesKey === true ? JSON.stringify({ error: { message: `Wrong key: ${request.headers.authorization}` } }) : body)
}

function headersOf({ type = 'application/json', encoding, retryAfter, location }: GarbageAnswer): Record<string, string> {
  return {
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    ...(location === undefined ? {} : { location }),
  }
}

function streamFor({ body, everyMs = 10 }: GarbageAnswer, response: ServerResponse): void {
  const timer = setInterval(() => response.write(body), everyMs)
  response.on('close', () => clearInterval(timer))
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port')
  return address
}
