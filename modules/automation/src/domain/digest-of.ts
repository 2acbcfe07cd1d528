import { createHash } from 'node:crypto'
import { canonicalJson, toJson } from '@bizosaas/kernel'

/** SHA-256 of the canonical JSON (RFC 8785) of a plain value, hex. What JSON cannot hold is left out first, as it is in rows. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(toJson(value)))
    .digest('hex')
}
