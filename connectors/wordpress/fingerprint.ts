import { createHash } from 'node:crypto'
import { toJson } from '@bizosaas/connector-kit'
import { canonicalJson } from '@bizosaas/kernel'

/** SHA-256 of the canonical form. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(toJson(value)))
    .digest('hex')
}
