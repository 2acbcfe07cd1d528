import { type AppError, appError } from '@bizosaas/kernel'

/** Why the embedded server cannot run, in words for the person at the console: what is wrong and the way out. */
export function serverProblem(reason: string, cause?: unknown): AppError {
  return appError('database-unavailable', { details: { reason }, ...(cause === undefined ? {} : { cause }) })
}

const knownTexts: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC/, 'The disk is full. Free some space and start again.'],
  [/Read-only file system|EROFS/, 'The disk is read-only. Make it writable, or set BIZOSAAS_DATA_FOLDER to a folder that is.'],
  [/Permission denied|EACCES|EPERM/, 'The data folder may not be written. Give it to the user who starts BizOSaaS, or set BIZOSAAS_DATA_FOLDER.'],
  [/could not bind|Address already in use/, 'The port of PostgreSQL is taken. Use `npm start -- --port N` to move all ports.'],
]

/** Turns what PostgreSQL or the file system said into the reason a person can act on. */
export function explainServerText(text: string): string {
  const known = knownTexts.find(([pattern]) => pattern.test(text))
  const said = lastFatalLine(text)
  return known === undefined ? `PostgreSQL did not start: ${said}` : `${known[1]} (${said})`
}

function lastFatalLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => /FATAL|PANIC|error|failed/i.test(line)) ?? lines.at(-1) ?? 'it said nothing').trim().slice(0, 300)
}
