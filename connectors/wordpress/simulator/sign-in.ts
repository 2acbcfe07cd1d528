import { problem, type RestAnswer } from './rest-call.ts'
import { bare } from './seed-site.ts'
import type { SimulatedUser, SiteState } from './state.ts'

/** Application passwords over Basic authentication. A wrong one is refused at once, whatever the route. */
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
  if (user === undefined) return { user: null, refusal: problem(401, 'invalid_username', 'Unknown username. Check again or try your email address.') }
  if (user.applicationPasswords.includes(bare(rest.join(':')))) return { user, refusal: null }
  return { user: null, refusal: problem(401, 'incorrect_password', 'The provided password is an invalid application password.') }
}
