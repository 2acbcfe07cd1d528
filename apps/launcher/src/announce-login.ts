import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ConsoleLog } from './console-log.ts'
import type { FirstLogin } from './found-agency.ts'

/** Shows the owner's sign-in once, and later says when that was. The password itself is kept nowhere. */
export function announceLogin({ login, dataFolder, log }: { login: FirstLogin | null; dataFolder: string; log: ConsoleLog }): void {
  const note = path.join(dataFolder, 'first-login.json')
  if (login !== null) {
    writeFileSync(note, JSON.stringify({ email: login.email, shownAt: new Date().toISOString() }))
    log.plain(`\nSign in with  ${login.email}\npassword      ${login.password}\nThis password is shown once; it is stored nowhere in the clear.`)
    return
  }
  const earlier = readNote(note)
  if (earlier !== null)
    log.plain(`\nSign in with  ${earlier.email} (its password was shown at the first start, ${earlier.shownAt.slice(0, 16).replace('T', ' ')} UTC)`)
}

function readNote(file: string): { email: string; shownAt: string } | null {
  try {
    const note: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const isNote = typeof note === 'object' && note !== null && 'email' in note && 'shownAt' in note
    return isNote ? { email: String(note.email), shownAt: String(note.shownAt) } : null
  } catch {
    return null
  }
}
