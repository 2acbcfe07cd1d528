import { decode, type JWT } from 'next-auth/jwt'
import { joinSession } from './session-cookie.ts'

/** Opens the session cookie; null when there is none, it is over, or it was not made with this secret. */
export async function readSession({ cookies, secret }: { cookies: readonly { name: string; value: string }[]; secret: string }): Promise<JWT | null> {
  const value = joinSession(cookies)
  if (value === '') return null
  return decode({ token: value, secret }).catch(() => null)
}
