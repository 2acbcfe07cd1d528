import type { ConnectionContext, VendorErrorReader, VendorReply } from '@bizosaas/connector-kit'
import { z } from 'zod'

type Reading = ReturnType<VendorErrorReader>

/** In the memo of a connection whose site tells a wrong password from an absent one; see `sign-in-not-seen`. */
export const tellsWrongPasswords = 'tells-wrong-passwords'

const problemSchema = z.looseObject({ code: z.string(), message: z.string() })

const refused: Reading = { code: 'connection-auth-refused' }
const off: Reading = {
  code: 'connection-application-passwords-off',
  reason: 'The site offers no application passwords: a security plugin or the host has switched them off.',
}
const closed: Reading = {
  code: 'connection-api-restricted',
  reason: 'A plugin closes the REST API to whoever is not signed in, and did not take our sign-in.',
}
const tooLow: Reading = { code: 'connection-role-too-low' }
const gone: Reading = { code: 'vendor-object-not-found' }

const codes: Readonly<Record<string, Reading>> = {
  incorrect_password: { ...refused, reason: 'WordPress does not know this application password: it was mistyped, or revoked under Users → Profile.' },
  invalid_username: { ...refused, reason: 'WordPress knows no user of this name.' },
  invalid_email: { ...refused, reason: 'WordPress knows no user with this e-mail address.' },
  application_passwords_disabled: off,
  application_passwords_disabled_for_user: { ...off, reason: 'This user may not have application passwords.' },
  rest_login_required: closed,
  rest_disabled: closed,
  rest_cannot_access: closed,
  rest_upload_sideload_error: { code: 'vendor-refused', written: 'no' },
  rest_post_invalid_id: gone,
  rest_already_trashed: gone,
}

/** Refusals that mean "too low a role" for somebody who is signed in (403) and "we do not see who you are" for anybody else (401). */
const refusesRole = /^rest_(cannot_\w+|forbidden\w*)$/

/** `{code, message, data: {status}}`; a fatal error of PHP or a security plugin may answer anything else. */
export function createReadError({ memo }: Pick<ConnectionContext, 'memo'>): VendorErrorReader {
  return (reply) => {
    const problem = problemSchema.safeParse(reply.json)
    if (!problem.success) return null
    const { code, message } = problem.data
    return { reason: plainText(message), ...(codes[code] ?? byRole({ code, reply, isPrecise: memo.get(tellsWrongPasswords) === true })) }
  }
}

function byRole({ code, reply, isPrecise }: { code: string; reply: VendorReply; isPrecise: boolean }): Reading {
  if (code === 'rest_not_logged_in' || (refusesRole.test(code) && reply.status === 401)) return notSignedIn({ isPrecise })
  return refusesRole.test(code) ? tooLow : null
}

/**
 * Plain WordPress looks at an application password too late to refuse a wrong one: it answers as if nobody had signed in, which is also what a host
 * that takes the Authorization header away looks like. Our companion makes WordPress look in time, so that with it the answer means the header alone.
 */
function notSignedIn({ isPrecise }: { isPrecise: boolean }): Reading {
  if (isPrecise) return { code: 'connection-authorization-stripped', reason: 'WordPress never saw the Authorization header that we sent.' }
  return {
    ...refused,
    reason:
      'WordPress did not recognise us: the user name or the application password is wrong or was revoked. If both are surely right, the host removes the Authorization header; ask it to pass the header on to PHP.',
  }
}

/** Messages of WordPress may carry markup. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
