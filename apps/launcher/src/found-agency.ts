import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Ask } from './supervisor.ts'

const ownerEmail = 'owner@bizosaas.local'

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agency-founded'), accessToken: z.string() }),
  z.object({ kind: z.literal('agency-exists'), accessToken: z.string().nullable() }),
  z.object({ kind: z.literal('agency-failed'), reason: z.string() }),
])

export interface FirstLogin {
  readonly email: string
  readonly password: string
}

export interface Founded {
  /** The owner's generated password on the first start, null later. */
  readonly login: FirstLogin | null
  /** For setting things up through the API; null when there is no active owner. */
  readonly accessToken: string | null
}

/** Asks the gateway, over the channel between the two processes, to found the agency; on later starts it only gives a token. */
export async function foundAgency({ ask, isDemo }: { ask: Ask; isDemo: boolean }): Promise<Founded> {
  const login = { email: ownerEmail, password: randomBytes(12).toString('base64url') }
  const agencyName = isDemo ? 'Northlight Agency' : 'My agency'
  const answer = answerSchema.parse(await ask({ kind: 'found-agency', agencyName, isDemo, owner: { ...login, name: 'Owner' } }))
  if (answer.kind === 'agency-failed') throw new Error(`The agency could not be founded: ${answer.reason}`)
  return { login: answer.kind === 'agency-founded' ? login : null, accessToken: answer.accessToken }
}
