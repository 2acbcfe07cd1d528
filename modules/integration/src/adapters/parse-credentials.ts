import { appError } from '@bizosaas/kernel'

/** The text of the secret store back as an object; its connector parses it once more with its own schema. Throws `secret-unreadable`. */
export function parseCredentials(text: string): object {
  const value = parsed(text)
  if (typeof value === 'object' && value !== null) return value
  throw appError('secret-unreadable', { details: { reason: 'it is not a credential' } })
}

/** The error of `JSON.parse` quotes the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
