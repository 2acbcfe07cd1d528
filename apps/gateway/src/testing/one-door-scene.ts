import { createFaultProxy } from '@bizosaas/connector-kit/simulator'
import { startWordPressSimulator } from '@bizosaas/connectors/simulators'
import { createExecutor } from '@bizosaas/governance'
import { createLogger } from '@bizosaas/http-kit'
import { startScriptedModel } from '@bizosaas/integration/testing'
import { appError, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import type { FastifyInstance } from 'fastify'
import { composeDeps } from '../compose/compose-deps.ts'
import { createIdempotency } from '../compose/create-idempotency.ts'
import { createObjectLocator } from '../compose/create-object-locator.ts'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { createGatewayApp } from '../http/create-gateway-app.ts'
import { createOneDoorStories, type OneDoorGround, type OneDoorStories } from './one-door-stories.ts'

/** The gateway as `main` composes it, its owner signed in, and one connected site whose every request is counted. */
export interface OneDoorScene extends OneDoorGround, OneDoorStories {
  /** What the site has been told to change since the last `forget`: requests that are not reads, and whether anything is different there. */
  written(): { requests: readonly string[]; isChanged: boolean }
  forget(): void
  close(): Promise<void>
}

export async function oneDoorScene(): Promise<OneDoorScene> {
  const db = await createTestDatabase()
  const given = createFixtures(db)
  await given.agency()
  const [owner, tenantId] = [await given.owner(), await given.tenant()]
  const site = await startWordPressSimulator()
  const model = await startScriptedModel()
  const vendor = await createFaultProxy({ target: site.url, dropWrites: (drop) => site.store.dropWrites(drop) })
  const { deps, close } = composeDeps({
    secretKey: key(),
    sealKey: key(),
    returnOrigins: ['http://127.0.0.1:1'],
    directoryUrl: 'http://127.0.0.1:3',
    offersAudits: true,
    scopes: db.scopes,
  })
  const app = await openApp({ db, deps, owner })
  const call: OneDoorScene['call'] = async ({ method, url, body }) =>
    app.inject({ method, url, headers: { authorization: 'Bearer owner' }, ...(body === undefined ? {} : { payload: body }) })
  await call({ method: 'POST', url: '/api/allowed-hosts', body: { host: new URL(vendor.url).host, reason: 'The simulated site' } })
  await call({ method: 'POST', url: '/api/allowed-hosts', body: { host: new URL(model.url).host, reason: 'The scripted model' } })
  const ground = { given, deps, tenantId, site, vendor, model, call, executor: createExecutor(deps) }
  return {
    ...ground,
    ...createOneDoorStories(ground),
    ...countWrites(ground),
    async close() {
      await app.close()
      await close()
      await vendor.close()
      await model.close()
      await site.close()
      await db.drop()
    },
  }
}

async function openApp({ db, deps, owner }: { db: TestDatabase; deps: GatewayDeps; owner: UserActor }): Promise<FastifyInstance> {
  const verifyToken = async (token: string) => (token === 'owner' ? owner : Promise.reject(appError('sign-in-required')))
  const { scopes } = db
  const around = { deps, scopes, verifyToken, idempotency: createIdempotency({ scopes }), locate: createObjectLocator({ scopes }) }
  return createGatewayApp({ logger: createLogger({ name: 'test', level: 'silent' }), around: () => around })
}

function countWrites({ site, vendor }: OneDoorGround): Pick<OneDoorScene, 'written' | 'forget'> {
  const stateOf = () => JSON.stringify(site.store.read())
  let before = stateOf()
  let from = 0
  return {
    written: () => ({
      requests: vendor.seen
        .slice(from)
        .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
        .map(({ method, url }) => `${method} ${url}`),
      isChanged: stateOf() !== before,
    }),
    forget() {
      before = stateOf()
      from = vendor.seen.length
    },
  }
}

function key(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
}
