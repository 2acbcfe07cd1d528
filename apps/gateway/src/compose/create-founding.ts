import { foundAgency, openOwnerSession } from '@bizosaas/identity'
import { createPostgresAccountStore, createPostgresAgencyStore, createScryptPasswordHasher } from '@bizosaas/identity/adapters'
import type { Scopes, SessionId, UserId } from '@bizosaas/kernel'
import { importJWK, SignJWT } from 'jose'
import { z } from 'zod'
import { gatewayAudience } from '../sign-in/create-oidc-provider.ts'

const requestSchema = z.object({
  kind: z.literal('found-agency'),
  agencyName: z.string(),
  isDemo: z.boolean(),
  owner: z.object({ email: z.email(), name: z.string(), password: z.string().min(12) }),
})

export type FoundAnswer =
  | { readonly kind: 'agency-founded'; readonly accessToken: string }
  | { readonly kind: 'agency-exists'; readonly accessToken: string | null }
  | { readonly kind: 'agency-failed'; readonly reason: string }

type Founding = { readonly scopes: Scopes; readonly issuer: string; readonly jwk: SigningKey }

/** What the launcher's message asks for: the agency, its owner, and a short-lived token to set the demo up through the API like anybody else. */
export function createFounding(founding: Founding) {
  const stores = { accounts: createPostgresAccountStore(), agencies: createPostgresAgencyStore(), hasher: createScryptPasswordHasher() }
  return async (message: unknown): Promise<FoundAnswer | null> => {
    const request = requestSchema.safeParse(message)
    if (!request.success) return null
    try {
      return await found({ ...founding, stores, request: request.data })
    } catch (error) {
      return { kind: 'agency-failed', reason: error instanceof Error ? error.message : 'unknown' }
    }
  }
}

type Stores = Omit<Parameters<typeof foundAgency>[0], 'scopes'>

async function found(call: Founding & { stores: Stores; request: z.output<typeof requestSchema> }): Promise<FoundAnswer> {
  const { scopes, issuer, jwk, stores, request } = call
  const founded = await foundAgency({ scopes, ...stores }, request)
  if (founded !== null) return { kind: 'agency-founded', accessToken: await tokenFor({ ...founded, issuer, jwk }) }
  const owner = await openOwnerSession({ scopes, accounts: stores.accounts })
  return { kind: 'agency-exists', accessToken: owner === null ? null : await tokenFor({ ...owner, issuer, jwk }) }
}

type SigningKey = Readonly<Record<string, unknown>> & { readonly kid: string }

async function tokenFor({
  userId,
  sessionId,
  issuer,
  jwk,
}: {
  userId: UserId
  sessionId: SessionId
  issuer: string
  jwk: SigningKey
}): Promise<string> {
  return new SignJWT({ person: userId, session: sessionId, portal: 'admin' })
    .setProtectedHeader({ alg: 'ES256', kid: jwk.kid, typ: 'at+jwt' })
    .setSubject(`${userId}.${sessionId}`)
    .setIssuer(`${issuer}/oidc`)
    .setAudience(gatewayAudience)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(await importJWK(jwk, 'ES256'))
}
