import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { ModelAnswer } from './model-answer.ts'

/** What the endpoint makes of the body of a request. */
export type Reply = (question: string) => ModelAnswer

export interface ModelServer {
  /** The address of a model endpoint that answers in this way and no other. */
  endpointOf(reply: Reply): string
  close(): Promise<void>
}

/** An endpoint on loopback for each way of answering. */
export async function serveModel(): Promise<ModelServer> {
  const replies: Reply[] = []
  const server = createServer(async (request, response) => {
    const question = await text(request)
    const reply = replies[Number(request.url?.split('/')[1])]
    if (reply === undefined) response.writeHead(404).end()
    else send({ answer: reply(question), request, response })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())
  return {
    endpointOf(reply) {
      replies.push(reply)
      return `http://127.0.0.1:${port}/${replies.length - 1}`
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Sending {
  readonly answer: ModelAnswer
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

function headersOf({ type = 'application/json', encoding, retryAfter, location }: ModelAnswer): Record<string, string> {
  return {
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    ...(location === undefined ? {} : { location }),
  }
}

function streamFor({ body, everyMs = 10 }: ModelAnswer, response: ServerResponse): void {
  const timer = setInterval(() => response.write(body), everyMs)
  response.on('close', () => clearInterval(timer))
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port')
  return address
}
