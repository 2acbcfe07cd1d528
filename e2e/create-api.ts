import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from '@bizosaas/contracts'
import type { BrowserContext } from 'playwright-core'
import type { Platform } from './start-platform.ts'

interface ApiCall<T> {
  readonly address: string
  readonly reply: z.ZodType<T>
  readonly body?: Readonly<Record<string, unknown>>
  /** Of a call with a body. */
  readonly method?: 'POST' | 'PUT'
}

/** Asks the gateway; the answer is checked by `reply`. With a body it is a POST. */
export type CallApi = <T>(call: ApiCall<T>) => Promise<T>

type Signing = { context: BrowserContext; platform: Platform }

/** The API with a token that the signed-in browser gets as the portal itself does: by the code flow with PKCE. */
export function createApi(signing: Signing): CallApi {
  let token: Promise<string> | null = null
  return async ({ address, reply, body, method = 'POST' }) => {
    token ??= getToken(signing)
    const response = await fetch(`${signing.platform.gatewayUrl}${address}`, {
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${address} answered ${response.status}: ${JSON.stringify(answer)}`)
    return reply.parse(answer)
  }
}

const keysSchema = z.object({ clientSecrets: z.object({ admin: z.string() }) })
const tokenSchema = z.object({ access_token: z.string() })

async function getToken({ context, platform }: Signing): Promise<string> {
  const redirect = `${platform.adminUrl}/api/auth/callback/bizosaas`
  const verifier = randomBytes(32).toString('base64url')
  const wish = new URLSearchParams({
    client_id: 'bizosaas-admin',
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile email',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const granted = await context.request.get(`${platform.gatewayUrl}/oidc/auth?${wish}`, { maxRedirects: 0 })
  const code = new URL(granted.headers().location ?? redirect).searchParams.get('code') ?? ''
  const { clientSecrets } = keysSchema.parse(JSON.parse(await readFile(path.join(platform.dataFolder, 'keys.json'), 'utf8')))
  const response = await fetch(`${platform.gatewayUrl}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`bizosaas-admin:${encodeURIComponent(clientSecrets.admin)}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier }),
  })
  return tokenSchema.parse(await response.json()).access_token
}
