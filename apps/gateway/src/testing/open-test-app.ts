import { createLogger } from '@bizosaas/http-kit'
import { appError, type UserActor } from '@bizosaas/kernel'
import type { TestDatabase } from '@bizosaas/test-kit'
import type { FastifyInstance } from 'fastify'
import { composeDeps } from '../compose/compose-deps.ts'
import { createIdempotency } from '../compose/create-idempotency.ts'
import { createObjectLocator } from '../compose/create-object-locator.ts'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { createGatewayApp } from '../http/create-gateway-app.ts'

export interface TestApp {
  readonly app: FastifyInstance
  readonly deps: GatewayDeps
  /** Who bears which token: the token is the name. */
  readonly people: Map<string, UserActor>
  close(): Promise<void>
}

/** The gateway's API as `main` composes it, over the database of a test; only who bears a token is settled here. */
export async function openTestApp({ scopes, offersAudits = true }: Pick<TestDatabase, 'scopes'> & { offersAudits?: boolean }): Promise<TestApp> {
  const people = new Map<string, UserActor>()
  const { deps, close } = composeDeps({
    secretKey: key(),
    sealKey: key(),
    returnOrigins: ['http://127.0.0.1:1'],
    directoryUrl: 'http://127.0.0.1:3',
    offersAudits,
    scopes,
  })
  const verifyToken = async (token: string) => people.get(token) ?? Promise.reject(appError('sign-in-required'))
  const around = { deps, scopes, verifyToken, idempotency: createIdempotency({ scopes }), locate: createObjectLocator({ scopes }) }
  const app = await createGatewayApp({ logger: createLogger({ name: 'test', level: 'silent' }), around: () => around })
  return {
    app,
    deps,
    people,
    async close() {
      await app.close()
      await close()
    },
  }
}

function key(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
}
