import type { SiteCredentials } from './credentials.ts'
import type { RunningWordPress } from './running-wordpress.ts'

/** The credentials of a site as those who use it see them. */
export function loginsOf(credentials: SiteCredentials): Pick<RunningWordPress, 'user' | 'password' | 'applicationPassword' | 'author'> {
  const { user, password, applicationPassword } = credentials
  return { user, password, applicationPassword, author: { user: credentials.authorUser, applicationPassword: credentials.authorApplicationPassword } }
}
