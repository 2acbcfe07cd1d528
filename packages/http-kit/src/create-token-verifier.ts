import { appError, isId, type Portal, type SessionId, toId, type UserActor, type UserId } from '@bizosaas/kernel'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'

export interface TokenVerifierDeps {
  readonly keys: JSONWebKeySet
  readonly issuer: string
  readonly audience: string
  readonly now?: () => number
}

export type VerifyToken = (token: string) => Promise<UserActor>

/** How long a good signature is remembered, in milliseconds. Only the signature: the person behind it is looked up in every transaction. */
const rememberMs = 60_000
const rememberMost = 10_000

/** Checks access tokens: ES256 alone, our issuer, our audience, not expired. Throws `sign-in-required` for anything else. */
export function createTokenVerifier({ keys, issuer, audience, now = Date.now }: TokenVerifierDeps): VerifyToken {
  const keySet = createLocalJWKSet(keys)
  const remembered = new Map<string, { actor: UserActor; untilMs: number }>()

  return async (token) => {
    const known = remembered.get(token)
    if (known !== undefined && known.untilMs > now()) return known.actor
    const payload = await verify(token)
    const actor = actorOf(payload)
    if (remembered.size >= rememberMost) remembered.clear()
    remembered.set(token, { actor, untilMs: Math.min(now() + rememberMs, (payload.exp ?? 0) * 1000) })
    return actor
  }

  async function verify(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: ['ES256'],
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      })
      return payload
    } catch (cause) {
      throw appError('sign-in-required', { cause })
    }
  }
}

function actorOf({ person, session, portal }: JWTPayload): UserActor {
  if (typeof person !== 'string' || typeof session !== 'string' || !isId(person) || !isId(session) || !isPortal(portal))
    throw appError('sign-in-required')
  return { kind: 'user', userId: toId<UserId>(person), sessionId: toId<SessionId>(session), portal }
}

function isPortal(value: unknown): value is Portal {
  return value === 'admin' || value === 'client' || value === 'directory'
}
