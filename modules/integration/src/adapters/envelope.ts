import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { appError } from '@bizosaas/kernel'

/** A value as it lies in the database. Each nonce is used once, because each key is used once. */
export interface EnvelopeRow {
  readonly ciphertext: Buffer
  readonly nonce: Buffer
  readonly wrappedKey: Buffer
  readonly wrapNonce: Buffer
  readonly keyId: string
}

export interface Envelope {
  /** `place` says where the row lies; it opens there and nowhere else. */
  seal(value: string, place: string): EnvelopeRow
  /** Throws `secret-unreadable`. */
  open(row: EnvelopeRow, place: string): string
}

/**
 * AES-256-GCM twice: a fresh data key for each value, wrapped by the master key; `place` and the master key's id are associated data of both.
 * @param keys master keys, 32 bytes in base64 each; the first one seals, all of them open, so that a key can be replaced without a pause
 */
export function createEnvelope({ keys }: { keys: readonly string[] }): Envelope {
  const ring = new Map(keys.map((text) => [keyIdOf(text), Buffer.from(text, 'base64')]))
  const [currentId] = ring.keys()
  const current = currentId === undefined ? undefined : ring.get(currentId)
  if (currentId === undefined || current?.length !== 32)
    throw appError('configuration-invalid', { details: { variable: 'secretKey', reason: 'must be 32 bytes in base64' } })
  return {
    seal(value, place) {
      const dataKey = randomBytes(32)
      const about = associated({ keyId: currentId, place })
      const { bytes: ciphertext, nonce } = encrypt({ key: dataKey, plain: Buffer.from(value, 'utf8'), about })
      const { bytes: wrappedKey, nonce: wrapNonce } = encrypt({ key: current, plain: dataKey, about })
      return { ciphertext, nonce, wrappedKey, wrapNonce, keyId: currentId }
    },
    open(row, place) {
      const key = ring.get(row.keyId)
      if (key === undefined) throw appError('secret-unreadable', { details: { reason: 'it was stored with another key' } })
      const about = associated({ keyId: row.keyId, place })
      const dataKey = decrypt({ key, bytes: row.wrappedKey, nonce: row.wrapNonce, about })
      return decrypt({ key: dataKey, bytes: row.ciphertext, nonce: row.nonce, about }).toString('utf8')
    },
  }
}

const tagBytes = 16

function keyIdOf(text: string): string {
  return createHash('sha256').update('bizosaas secret key').update(Buffer.from(text, 'base64')).digest('hex').slice(0, 16)
}

function associated({ keyId, place }: { keyId: string; place: string }): Buffer {
  return Buffer.from(`bizosaas.secret.v1\0${keyId}\0${place}`, 'utf8')
}

function encrypt({ key, plain, about }: { key: Buffer; plain: Buffer; about: Buffer }): { bytes: Buffer; nonce: Buffer } {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
  return { bytes: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]), nonce }
}

/** The cause is left out on purpose: it says nothing useful and could say too much. */
function decrypt({ key, bytes, nonce, about }: { key: Buffer; bytes: Buffer; nonce: Buffer; about: Buffer }): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(about).setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw appError('secret-unreadable', { details: { reason: 'it does not belong here, or was damaged' } })
  }
}
