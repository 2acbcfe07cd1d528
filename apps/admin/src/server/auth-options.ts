import type { AuthOptions } from 'next-auth'
import { cookieNames, sessionMaxAge } from './session-cookie.ts'
import { settings } from './settings.ts'

interface Claims {
  sub: string
  name?: string
  email?: string
}

/** Sign-in at the OIDC issuer. Tokens are stored at sign-in and renewed in proxy.ts only: a renewal during a render could not be saved. */
export function authOptions(): AuthOptions {
  const { issuer, clientId, clientSecret, sessionSecret, secureCookies } = settings()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies } as const
  return {
    secret: sessionSecret,
    session: { strategy: 'jwt', maxAge: sessionMaxAge },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      {
        id: 'bizosaas',
        name: 'BizOSaaS',
        type: 'oauth',
        wellKnown: `${issuer}/.well-known/openid-configuration`,
        issuer,
        clientId,
        clientSecret,
        idToken: true,
        checks: ['pkce', 'state'],
        authorization: { params: { scope: 'openid profile email' } },
        client: { id_token_signed_response_alg: 'ES256' },
        profile: ({ sub, name, email }: Claims) => ({ id: sub, name: name ?? email ?? sub, email: email ?? null }),
      },
    ],
    cookies: {
      sessionToken: { name: cookieNames.session, options },
      callbackUrl: { name: cookieNames.callback, options },
      csrfToken: { name: cookieNames.csrf, options },
      pkceCodeVerifier: { name: cookieNames.pkce, options: { ...options, maxAge: 900 } },
      state: { name: cookieNames.state, options: { ...options, maxAge: 900 } },
      nonce: { name: cookieNames.nonce, options },
    },
    callbacks: {
      jwt: ({ token, account }) =>
        account
          ? {
              sub: token.sub,
              name: token.name,
              email: token.email,
              accessToken: account.access_token,
              refreshToken: account.refresh_token,
              accessExpiresAt: account.expires_at,
            }
          : token,
      redirect: ({ url, baseUrl }) => (url.startsWith('/') ? `${baseUrl}${url}` : url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
  }
}
