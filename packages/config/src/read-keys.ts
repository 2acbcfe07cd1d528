import { readFileSync } from 'node:fs'
import { appError } from '@bizosaas/kernel'
import { type Keys, keysSchema } from './keys.ts'

/**
 * Reads the key file. Throws `seal-key-missing` when there is none: a new one would make every seal and secret in the database
 * unreadable, so only the first start of all makes one. Throws `configuration-invalid` when it cannot be read as a key file.
 */
export function readKeys(file: string): Keys {
  const parsed = keysSchema.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  throw appError('configuration-invalid', {
    details: { variable: 'BIZOSAAS_KEY_FILE', reason: `the key file ${file} is damaged at "${field}"`, remedy: 'Restore it from the backup.' },
  })
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null // the parser's message would quote the text: secrets
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (isMissing) throw appError('seal-key-missing', { cause, details: { file } })
    throw appError('configuration-invalid', {
      cause,
      details: { variable: 'BIZOSAAS_KEY_FILE', reason: `the key file ${file} cannot be read`, remedy: 'Let the user who starts BizOSaaS read it.' },
    })
  }
}
