import { randomUUID } from 'node:crypto'

/** The API as anybody uses it. Throws an error in words when it does not answer as it should. */
export interface GatewayApi {
  get(address: string): Promise<unknown>
  post(address: string, body: Readonly<Record<string, unknown>>): Promise<unknown>
  put(address: string, body: Readonly<Record<string, unknown>>): Promise<unknown>
  remove(address: string): Promise<unknown>
}

export function createGatewayApi({ gatewayUrl, accessToken }: { gatewayUrl: string; accessToken: string }): GatewayApi {
  const call = async ({ method, address, body }: { method: string; address: string; body?: unknown }): Promise<unknown> => {
    const response = await fetch(`${gatewayUrl}${address}`, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${address} answered ${response.status} ${JSON.stringify(answer).slice(0, 500)}`)
    return answer
  }
  return {
    get: (address) => call({ method: 'GET', address }),
    post: (address, body) => call({ method: 'POST', address, body }),
    put: (address, body) => call({ method: 'PUT', address, body }),
    remove: (address) => call({ method: 'DELETE', address }),
  }
}
