import type { JWT } from 'next-auth/jwt'

/** What the session cookie keeps, encrypted. `accessExpiresAt` is in seconds; the name `exp` would be overwritten by the cookie's own. */
export interface SessionTokens {
  accessToken: string
  refreshToken: string | undefined
  accessExpiresAt: number
}

export function readTokens(jwt: JWT | null): SessionTokens | null {
  if (typeof jwt?.accessToken !== 'string' || typeof jwt.accessExpiresAt !== 'number') return null
  return {
    accessToken: jwt.accessToken,
    refreshToken: typeof jwt.refreshToken === 'string' ? jwt.refreshToken : undefined,
    accessExpiresAt: jwt.accessExpiresAt,
  }
}
