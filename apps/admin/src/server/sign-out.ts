'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isSessionCookie } from './session-cookie.ts'
import { settings } from './settings.ts'

/** Ends the session here and at the identity provider, which then leads back to the sign-in page. */
export async function signOut(): Promise<void> {
  const store = await cookies()
  for (const { name } of store.getAll()) if (isSessionCookie(name)) store.delete(name)
  const { issuer, clientId, portalUrl } = settings()
  redirect(`${await endSessionUrl(issuer)}?${new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${portalUrl}/sign-in` })}`)
}

async function endSessionUrl(issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  const body: unknown = await response?.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'end_session_endpoint' in body && typeof body.end_session_endpoint === 'string')
    return body.end_session_endpoint
  return `${issuer}/session/end`
}
