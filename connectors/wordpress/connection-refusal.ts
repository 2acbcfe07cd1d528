import { isTimeout } from '@bizosaas/connector-kit'
import { type AppError, appError, type ErrorCode, isAppError } from '@bizosaas/kernel'

/** Why an account cannot be connected: `reason` is the cause, a sentence for the owner of the site; the remedy belongs to the code. */
export function connectionRefusal(code: ErrorCode, reason: string): AppError {
  return appError(code, { details: { reason, written: 'no' } })
}

/** Gives what the exchange with the site ran into the name it has for somebody who is connecting. */
export async function inWordsOfConnecting<T>(connect: () => Promise<T>): Promise<T> {
  try {
    return await connect()
  } catch (error) {
    throw translated(error)
  }
}

const causes: Partial<Record<ErrorCode, { readonly code: ErrorCode; readonly reason: string }>> = {
  'connection-unreachable': {
    code: 'connection-unreachable',
    reason: 'The name of the site leads nowhere, or its server accepts no connections.',
  },
  'connection-encryption-refused': {
    code: 'connection-encryption-refused',
    reason: 'The certificate of the site has run out, is made for another name, was made by the site itself, or is missing.',
  },
  'vendor-answer-invalid': {
    code: 'connection-answer-unreadable',
    reason: 'Something stands in front of the REST API and answers pages: a maintenance mode, a sign-in page, or an error message of a plugin.',
  },
}

function translated(error: unknown): unknown {
  if (!isAppError(error)) return error
  if (isTimeout(error)) return connectionRefusal('connection-timed-out', 'The site did not finish its answer in the time we wait.')
  const cause = causes[error.code]
  return cause === undefined || hasSentence(error) ? error : connectionRefusal(cause.code, cause.reason)
}

/** What this connector says itself is a sentence; what the exchange says is not. */
function hasSentence({ details }: AppError): boolean {
  return typeof details.reason === 'string' && details.reason.endsWith('.')
}
