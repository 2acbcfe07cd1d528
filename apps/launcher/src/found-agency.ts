import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Service } from './start-service.ts'

export const ownerEmail = 'owner@bizosaas.local'

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agency-founded'), accessToken: z.string() }),
  z.object({ kind: z.literal('agency-exists'), accessToken: z.string().nullable() }),
  z.object({ kind: z.literal('agency-failed'), reason: z.string() }),
])

export interface Founded {
  /** The owner's generated password on the first start, null later. */
  readonly password: string | null
  /** For setting things up through the API; null when there is no active owner. */
  readonly accessToken: string | null
}

/** Asks the gateway, over the channel between the two processes, to found the agency; on later starts it only gives a token. */
export async function foundAgency({ gateway, isDemo }: { gateway: Service; isDemo: boolean }): Promise<Founded> {
  const password = randomBytes(12).toString('base64url')
  const owner = { email: ownerEmail, name: 'Owner', password }
  const answer = answerSchema.parse(await ask(gateway, { kind: 'found-agency', agencyName: isDemo ? 'Northlight Agency' : 'My agency', isDemo, owner }))
  if (answer.kind === 'agency-failed') throw new Error(`The agency could not be founded: ${answer.reason}`)
  return { password: answer.kind === 'agency-founded' ? password : null, accessToken: answer.accessToken }
}

function ask(service: Service, message: Readonly<Record<string, unknown>>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    service.child.once('message', resolve)
    void service.ended.then((reason) => reject(new Error(`${service.name} ended (${reason}).\n${service.lastWords()}`)))
    service.child.send(message, (error) => error !== null && reject(error))
  })
}
