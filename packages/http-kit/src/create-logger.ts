import { type Logger, pino } from 'pino'

/** JSON lines on standard output; whatever could carry a secret is cut before it is written. */
export function createLogger({ name, level = 'info' }: { name: string; level?: string }): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: ['authorization', 'cookie', 'password', 'credentials', '*.authorization', '*.cookie', '*.password', '*.credentials', 'req.headers'],
      censor: '[redacted]',
    },
  })
}
