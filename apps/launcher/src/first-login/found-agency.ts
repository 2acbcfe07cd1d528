import { z } from 'zod'
import type { Ask } from '../supervisor.ts'
import type { LoginNotes } from './login-note.ts'

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
  /** The owner's generated password until it was shown once; null from then on. */
  readonly login: FirstLogin | null
  readonly isDemoWanted: boolean
  /** For setting things up through the API; null when there is no active owner. */
  readonly accessToken: string | null
}

interface Founding {
  readonly ask: Ask
  readonly notes: LoginNotes
  readonly password: string
  readonly isDemo: boolean
}

/**
 * Asks the gateway, over the channel between the two processes, to found the agency; on later starts it only gives a token. The note is
 * written first: a start that is cut off anywhere after it is taken up by the next one, password and demo included.
 */
export async function foundAgency({ ask, notes, password, isDemo }: Founding): Promise<Founded> {
  const before = notes.read()
  const note = before ?? { email: ownerEmail, shownAt: null, demo: isDemo ? ('wanted' as const) : ('none' as const) }
  if (before === null) notes.write(note)
  const owner = { email: ownerEmail, password, name: 'Owner' }
  const answer = answerSchema.parse(await ask({ kind: 'found-agency', agencyName: isDemo ? 'Northlight Agency' : 'My agency', isDemo, owner }))
  if (answer.kind === 'agency-failed') throw new Error(`The agency could not be founded: ${answer.reason}`)
  const { accessToken } = answer
  if (answer.kind === 'agency-exists' && before === null) {
    notes.remove() // it was founded elsewhere: a database of one's own with another data folder
    return { login: null, isDemoWanted: false, accessToken }
  }
  return { login: note.shownAt === null ? { email: note.email, password } : null, isDemoWanted: note.demo === 'wanted', accessToken }
}
