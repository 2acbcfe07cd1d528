import { errorCodes, isAppError } from '@bizosaas/kernel'

export interface Console {
  /** One line of progress. */
  say(text: string): void
  /** The line of a service that answers: name first, address last. */
  service(name: string, url: string): void
  /** What went wrong, why, and what to do. */
  fail(error: unknown): void
}

const nameWidth = 12

export function createConsole(write: (line: string) => void): Console {
  return {
    say: (text) => write(`  ${text}`),
    service: (name, url) => write(`${name.padEnd(nameWidth)}${url}`),
    fail: (error) => write(failureText(error)),
  }
}

function failureText(error: unknown): string {
  if (!isAppError(error)) return `BizOSaaS stopped: ${error instanceof Error ? error.message : String(error)}`
  const { title, remedy } = errorCodes[error.code]
  const details = Object.entries(error.details)
    .filter(([name]) => name !== 'remedy')
    .map(([name, value]) => `  ${name}: ${String(value)}`)
  const advice = typeof error.details.remedy === 'string' ? error.details.remedy : remedy
  return [`BizOSaaS stopped: ${title}.`, ...details, `  What to do: ${advice}`].join('\n')
}
