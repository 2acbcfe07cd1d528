import type { SignIn } from '@bizosaas/identity'
import { type SessionId, toId, type UserId } from '@bizosaas/kernel'
import Provider, { type AdapterFactory, type ClientMetadata, type Configuration, type JWKS, type KoaContextWithOIDC } from 'oidc-provider'
import { renderPage } from './render-page.ts'
import { signInWords } from './words.ts'

/** What access tokens are for: the API of this gateway and nothing else. */
export const gatewayAudience = 'urn:bizosaas:brain-gateway'

const scope = 'openid profile email offline_access'
const accessTokenSeconds = 600
const sessionSeconds = 12 * 60 * 60

export interface ProviderDeps {
  readonly issuer: string
  readonly jwks: JWKS
  readonly cookieKeys: readonly string[]
  readonly clients: readonly ClientMetadata[]
  readonly adapter: AdapterFactory
  readonly signIn: SignIn
}

/** The embedded OpenID Connect provider: code flow with PKCE for our own portals, ES256, local accounts. */
export function createOidcProvider({ issuer, jwks, cookieKeys, clients, adapter, signIn }: ProviderDeps): Provider {
  const provider = new Provider(`${issuer}/oidc`, {
    adapter,
    clients: [...clients],
    jwks,
    cookies: cookieSettings({ cookieKeys, isSecure: issuer.startsWith('https:') }),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: { Session: sessionSeconds, Grant: sessionSeconds, RefreshToken: sessionSeconds, Interaction: 60 * 60, IdToken: 60 * 60 },
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    features: features(),
    extraTokenClaims: async (_ctx, token) => ('accountId' in token && token.accountId !== undefined ? sessionClaims(token.accountId) : {}),
    findAccount: async (_ctx, accountId) => findAccount({ signIn, accountId }),
    loadExistingGrant: grantForOwnPortals,
    renderError: async (ctx, out) => {
      ctx.type = 'html'
      ctx.body = renderPage({
        title: signInWords.failedTitle,
        body: [signInWords.failed(out.error_description ?? out.error), signInWords.startAgain],
      })
    },
  } satisfies Configuration)
  provider.proxy = true
  return provider
}

/** The provider's account id carries the session too, as a token must end with its session: `<user>.<session>`. */
export function accountIdOf({ userId, sessionId }: { userId: UserId; sessionId: SessionId }): string {
  return `${userId}.${sessionId}`
}

function splitAccountId(accountId: string): { userId: UserId; sessionId: SessionId } {
  const [user = '', session = ''] = accountId.split('.')
  return { userId: toId<UserId>(user), sessionId: toId<SessionId>(session) }
}

function sessionClaims(accountId: string): Record<string, string> {
  const { userId, sessionId } = splitAccountId(accountId)
  return { person: userId, session: sessionId, portal: 'admin' }
}

/** Undefined for someone who was suspended or signed out: no further token is made. */
async function findAccount({ signIn, accountId }: { signIn: SignIn; accountId: string }) {
  const { userId, sessionId } = splitAccountId(accountId)
  const [profile, isLive] = await Promise.all([signIn.profile(userId), signIn.isSessionLive(sessionId)])
  if (profile === null || !isLive) return undefined
  return { accountId, claims: async () => ({ sub: accountId, ...profile }) }
}

function cookieSettings({ cookieKeys, isSecure }: { cookieKeys: readonly string[]; isSecure: boolean }): NonNullable<Configuration['cookies']> {
  const options = { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure } as const
  return {
    keys: [...cookieKeys],
    long: options,
    short: options,
    names: { session: 'box_gateway.session', interaction: 'box_gateway.interaction', resume: 'box_gateway.resume' },
  }
}

function features(): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx, form) => {
        ctx.body = renderPage({
          title: signInWords.signOutTitle,
          body: [signInWords.signOut],
          form,
          submit: signInWords.signOutButton,
          formId: 'op.logoutForm',
        })
      },
      postLogoutSuccessSource: async (ctx) => {
        ctx.body = renderPage({ title: signInWords.signedOutTitle, body: [signInWords.signedOut] })
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => gatewayAudience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        audience: gatewayAudience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: accessTokenSeconds,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  }
}

/** Our own portals ask nobody for consent. */
async function grantForOwnPortals(ctx: KoaContextWithOIDC) {
  const { session, client, provider } = ctx.oidc
  if (session?.accountId === undefined || client === undefined) return undefined
  const known = session.grantIdFor(client.clientId)
  if (known !== undefined) return provider.Grant.find(known)
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(scope)
  grant.addResourceScope(gatewayAudience, scope)
  await grant.save()
  return grant
}
