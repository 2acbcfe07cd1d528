import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson, type Json } from '@bizosaas/kernel'

/** A key of the key file. Old ones stay readable, so that what they sealed can still be checked. */
export interface SealKey {
  readonly id: string
  readonly secret: Uint8Array
}

/** HMAC-SHA-256 over the RFC 8785 text. `purpose` keeps a code made for one thing from passing for another. */
export function macOf(call: { key: SealKey; purpose: 'version' | 'decision' | 'seal' | 'audit-head'; document: Json }): string {
  const text = canonicalJson({ purpose: call.purpose, keyId: call.key.id, document: call.document })
  return createHmac('sha256', call.key.secret).update(text).digest('hex')
}

export function sameMac(one: string, other: string): boolean {
  const a = Buffer.from(one, 'utf8')
  const b = Buffer.from(other, 'utf8')
  return a.length === b.length && timingSafeEqual(a, b)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
