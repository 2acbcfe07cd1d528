import { isAppError } from '@bizosaas/kernel'

/** What a person has to know of an error: the reason of one that was foreseen, the stack of any other. */
export function problemText(error: unknown): string {
  if (isAppError(error) && typeof error.details.reason === 'string') return `${error.message}: ${error.details.reason}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
