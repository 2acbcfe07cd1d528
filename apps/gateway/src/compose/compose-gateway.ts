import type { Configuration, Keys } from '@bizosaas/config'
import { createListener, createPostgresScopes } from '@bizosaas/db'
import { type createLogger, createMetrics, createTokenVerifier } from '@bizosaas/http-kit'
import { appError, systemClock } from '@bizosaas/kernel'
import { createGatewayApp } from '../http/create-gateway-app.ts'
import { liveEventRoutes } from '../http/live-events.ts'
import { showSimulatedSites } from '../http/show-simulated-sites.ts'
import { createAttemptLimit } from '../sign-in/create-attempt-limit.ts'
import { gatewayAudience } from '../sign-in/create-oidc-provider.ts'
import { mountProvider } from '../sign-in/mount-provider.ts'
import { signInRoutes } from '../sign-in/sign-in-routes.ts'
import { composeDeps } from './compose-deps.ts'
import { composeSignIn } from './compose-sign-in.ts'
import { createFounding, type FoundAnswer } from './create-founding.ts'
import { createIdempotency } from './create-idempotency.ts'
import { createObjectLocator } from './create-object-locator.ts'

export interface GatewayOptions {
  readonly configuration: Configuration
  readonly keys: Keys
  readonly logger: ReturnType<typeof createLogger>
}

export interface Gateway {
  /** Answers the launcher's request to found the agency; null for any other message. */
  found(message: unknown): Promise<FoundAnswer | null>
  stop(): Promise<void>
}

/** Builds every adapter the gateway uses and opens its port. Throws `configuration-invalid` when the login roles are not given. */
export async function composeGateway({ configuration, keys, logger }: GatewayOptions): Promise<Gateway> {
  const urls = configuration.database.loginUrls
  const jwk = keys.oidcJwks.keys[0]
  if (urls === null || jwk === undefined)
    throw appError('configuration-invalid', { details: { reason: 'the gateway needs the URLs of the login roles' } })
  const scopes = createPostgresScopes({ urls })
  const listener = createListener({ url: urls.platform })
  const { deps, close: closeDeps } = composeDeps({
    ...keys,
    returnOrigins: [configuration.urls.admin],
    directoryUrl: configuration.urls.directory,
    offersAudits: configuration.offersAudits,
    scopes,
    simulatedSites: configuration.simulatedSites,
    defaultModel: configuration.model,
  })
  const publicKeys = { keys: keys.oidcJwks.keys.map(({ kty, crv, x, y, kid, alg }) => ({ kty, crv, x, y, kid, alg })) }
  const verifyToken = createTokenVerifier({ keys: publicKeys, issuer: `${configuration.urls.public}/oidc`, audience: gatewayAudience })
  const { provider, signIn } = composeSignIn({ configuration, keys, scopes, clock: systemClock })
  provider.on('server_error', (_ctx, error) => logger.error({ err: error }, 'sign-in failed'))

  const around = { deps, scopes, verifyToken, idempotency: createIdempotency({ scopes }), locate: createObjectLocator({ scopes }) }
  const app = await createGatewayApp({ logger, around: () => around })
  createMetrics(app)
  app.addHook('onSend', showSimulatedSites(configuration.simulatedSites))
  await app.register(mountProvider(provider))
  await app.register(signInRoutes({ provider, signIn, limit: createAttemptLimit() }))
  await app.register(liveEventRoutes({ listener, scopes, verifyToken, frame: deps.frame }))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.listen({ host: '127.0.0.1', port: configuration.ports.gateway })
  return {
    found: createFounding({ scopes, issuer: configuration.urls.public, jwk }),
    async stop() {
      await app.close()
      await listener.close()
      await closeDeps()
      await scopes.close()
    },
  }
}
