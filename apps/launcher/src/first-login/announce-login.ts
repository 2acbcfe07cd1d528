import type { ConsoleLog } from '../console-log.ts'
import type { FirstLogin } from './found-agency.ts'
import type { LoginNotes } from './login-note.ts'

/** Shows the owner's sign-in once, and later says when that was. The password itself is kept nowhere. */
export function announceLogin({ login, notes, log }: { login: FirstLogin | null; notes: LoginNotes; log: ConsoleLog }): void {
  const note = notes.read()
  if (login !== null) {
    log.plain(`\nSign in with  ${login.email}\npassword      ${login.password}\nThis password is shown once; it is stored nowhere in the clear.`)
    notes.write({ email: login.email, demo: note?.demo ?? 'none', shownAt: new Date().toISOString() })
    return
  }
  if (note?.shownAt == null) return
  log.plain(`\nSign in with  ${note.email} (its password was shown at the first start, ${note.shownAt.slice(0, 16).replace('T', ' ')} UTC)`)
}
