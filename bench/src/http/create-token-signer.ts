import { createPrivateKey, sign } from 'node:crypto'
import type { RunningGateway } from './start-gateway.ts'

export interface TokenHolder {
  readonly userId: string
  readonly sessionId: string
  readonly portal: 'admin' | 'client'
}

/** Access tokens like those the gateway's own provider gives: issuer and audience are read off one that it gave. */
export async function createTokenSigner({ ask, keys }: Pick<RunningGateway, 'ask' | 'keys'>): Promise<(holder: TokenHolder) => string> {
  const founded = await ask({
    kind: 'found-agency',
    agencyName: 'Bench',
    isDemo: true,
    owner: { email: 'owner@example.test', name: 'Owner', password: crypto.randomUUID() },
  })
  const [head, body] = accessTokenOf(founded).split('.')
  const model: Record<string, unknown> = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
  const [jwk] = keys.oidcJwks.keys
  if (jwk === undefined) throw new Error('There is no key to sign with.')
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return ({ userId, sessionId, portal }) => {
    const exp = Math.floor(Date.now() / 1000) + 6 * 3600
    const claims = { ...model, sub: `${userId}.${sessionId}`, person: userId, session: sessionId, portal, exp }
    const text = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
    return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  }
}

function accessTokenOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'accessToken' in answer && typeof answer.accessToken === 'string') return answer.accessToken
  throw new Error(`The gateway did not found the agency: ${JSON.stringify(answer)}`)
}
