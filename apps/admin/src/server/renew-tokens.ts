import type { SessionTokens } from './tokens.ts'

export interface RenewalDeps {
  fetch: typeof fetch
  now: () => number
  tokenUrl: () => Promise<string>
  clientId: string
  clientSecret: string
}

export type RenewTokens = (refreshToken: string) => Promise<SessionTokens | null>

/** Requests that were already on their way with the old cookie get the same answer for this long. */
const rememberMs = 15_000

/**
 * Trades a refresh token for new tokens; null when the issuer refuses. One trade per token however many requests ask,
 * because an issuer that rotates refresh tokens takes a second use for theft and ends the session.
 */
export function createTokenRenewal({ fetch, now, tokenUrl, clientId, clientSecret }: RenewalDeps): RenewTokens {
  const underWay = new Map<string, Promise<SessionTokens | null>>()

  async function trade(refreshToken: string): Promise<SessionTokens | null> {
    const response = await fetch(await tokenUrl(), {
      method: 'POST',
      headers: { authorization: basic({ clientId, clientSecret }) },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) return null
    return tokensOf({ body: await response.json(), refreshToken, nowMs: now() })
  }

  return (refreshToken) => {
    const already = underWay.get(refreshToken)
    if (already) return already
    const renewal = trade(refreshToken)
    underWay.set(refreshToken, renewal)
    const forget = () => underWay.delete(refreshToken)
    renewal.then(() => setTimeout(forget, rememberMs).unref(), forget)
    return renewal
  }
}

function tokensOf({ body, refreshToken, nowMs }: { body: unknown; refreshToken: string; nowMs: number }): SessionTokens | null {
  if (!isTokenReply(body)) return null
  return {
    accessToken: body.access_token,
    refreshToken: body.refresh_token ?? refreshToken,
    accessExpiresAt: Math.floor(nowMs / 1000) + body.expires_in,
  }
}

function isTokenReply(body: unknown): body is { access_token: string; expires_in: number; refresh_token?: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'access_token' in body &&
    typeof body.access_token === 'string' &&
    'expires_in' in body &&
    typeof body.expires_in === 'number' &&
    (!('refresh_token' in body) || typeof body.refresh_token === 'string')
  )
}

function basic({ clientId, clientSecret }: { clientId: string; clientSecret: string }): string {
  return `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`
}
