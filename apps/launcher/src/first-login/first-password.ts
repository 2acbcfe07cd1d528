import { hkdfSync } from 'node:crypto'
import type { Keys } from '@bizosaas/config'

/**
 * The owner's first password. It follows from the key file, so it is stored nowhere, and a first start that was cut off before it could
 * show it shows the same one the next time. Who holds the key file can sign tokens anyway.
 */
export function firstPassword({ secretKey }: Pick<Keys, 'secretKey'>): string {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secretKey, 'base64'), '', 'bizosaas: the first password of the owner', 12)).toString('base64url')
}
