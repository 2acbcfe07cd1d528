import { cookies } from 'next/headers'
import { cache } from 'react'
import { readSession } from './read-session.ts'
import { settings } from './settings.ts'
import { readTokens } from './tokens.ts'

/** The signed-in person's access token; null without a session. proxy.ts has renewed it before this request began. */
export const accessToken = cache(async (): Promise<string | null> => {
  const jwt = await readSession({ cookies: (await cookies()).getAll(), secret: settings().sessionSecret })
  return readTokens(jwt)?.accessToken ?? null
})
