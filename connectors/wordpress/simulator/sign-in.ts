import { problem, type RestAnswer } from './rest-call.ts'
import { bare } from './seed-site.ts'
import type { SimulatedUser, SiteState } from './state.ts'

/**
 * Application passwords over Basic authentication. Plain WordPress looks at them too late to refuse a wrong one: whoever sends it is a stranger.
 * The companion, like many a plugin, makes it look in time: then a wrong one is refused at once, whatever the route.
 */
export function signIn({ state, authorization }: { state: SiteState; authorization: string | undefined }): {
  user: SimulatedUser | null
  refusal: RestAnswer | null
} {
  const stranger = { user: null, refusal: null }
  if (authorization === undefined || state.switches.stripsAuthorization || !state.switches.applicationPasswords) return stranger
  const encoded = /^Basic (.+)$/i.exec(authorization)?.[1]
  if (encoded === undefined) return stranger
  const [login = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const user = state.users.find((one) => one.login === login)
  const isKnown = user?.applicationPasswords.includes(bare(rest.join(':'))) === true
  if (!isKnown && !state.switches.companion) return stranger
  if (user === undefined) return { user: null, refusal: problem(401, 'invalid_username', 'Unknown username. Check again or try your email address.') }
  if (isKnown) return { user, refusal: null }
  return { user: null, refusal: problem(401, 'incorrect_password', 'The provided password is an invalid application password.') }
}
