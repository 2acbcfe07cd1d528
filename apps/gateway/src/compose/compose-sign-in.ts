import type { Configuration, Keys } from '@bizosaas/config'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { createSignIn, type SignIn } from '@bizosaas/identity'
import { createPostgresAccountStore, createScryptPasswordHasher } from '@bizosaas/identity/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import type Provider from 'oidc-provider'
import { createOidcAdapter } from '../sign-in/create-oidc-adapter.ts'
import { createOidcProvider } from '../sign-in/create-oidc-provider.ts'

export interface SignInParts {
  readonly provider: Provider
  readonly signIn: SignIn
}

/** The embedded provider with this installation's keys; addresses follow from the configuration at every start, never from rows. */
export function composeSignIn({
  configuration,
  keys,
  scopes,
  clock,
}: {
  configuration: Configuration
  keys: Keys
  scopes: Scopes
  clock: Clock
}): SignInParts {
  const [accounts, hasher, audit] = [createPostgresAccountStore(), createScryptPasswordHasher(), createPostgresAuditTrail()]
  const signIn = createSignIn({ scopes, accounts, hasher, audit, clock })
  const { admin } = configuration.urls
  const provider = createOidcProvider({
    issuer: configuration.urls.public,
    jwks: keys.oidcJwks,
    cookieKeys: keys.cookieKeys,
    adapter: createOidcAdapter({ scopes }),
    signIn,
    clients: [
      {
        client_id: 'bizosaas-admin',
        client_secret: keys.clientSecrets.admin,
        redirect_uris: [`${admin}/api/auth/callback/bizosaas`],
        post_logout_redirect_uris: [`${admin}/sign-in`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
  })
  return { provider, signIn }
}
