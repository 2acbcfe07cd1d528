'use server'
import { cookies } from 'next/headers'
import { settings } from './settings.ts'

/** Remembers how one likes the portal to look, for a year, on this browser. */
export async function savePreference({ name, value }: { name: 'rail' | 'theme'; value: string }): Promise<void> {
  const allowed = { rail: ['wide', 'narrow'], theme: ['light', 'dark', 'system'] } as const
  const known: readonly string[] = allowed[name] ?? []
  if (!known.includes(value)) return
  ;(await cookies()).set(`box_${name}`, value, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: settings().secureCookies,
    maxAge: 365 * 24 * 3600,
  })
}
