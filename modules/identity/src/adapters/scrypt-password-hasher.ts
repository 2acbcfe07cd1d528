import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { PasswordHasher } from '../ports/password-hasher.ts'

/** OWASP's first choice for scrypt: 128 MiB a hash. Parameters stand in the hash, so they can grow later. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const
const keyLength = 32

/** scrypt from Node itself. `$scrypt$N$r$p$salt$key`, base64url. */
export function createScryptPasswordHasher(): PasswordHasher {
  const decoy = format({ ...cost, salt: randomBytes(16), key: randomBytes(keyLength) })
  return {
    async hash(password) {
      const salt = randomBytes(16)
      return format({ ...cost, salt, key: await derive({ password, salt, ...cost }) })
    },
    async verify(password, hash) {
      const stored = parse(hash ?? decoy) ?? parse(decoy)
      if (stored === null) return false
      const key = await derive({ password, ...stored })
      return hash !== null && key.length === stored.key.length && timingSafeEqual(key, stored.key)
    },
  }
}

interface Stored {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: Buffer
  readonly key: Buffer
}

function derive({ password, salt, N, r, p }: { password: string } & Omit<Stored, 'key'>): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

function format({ N, r, p, salt, key }: Stored): string {
  return ['', 'scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

function parse(hash: string): Stored | null {
  const [, name, N, r, p, salt, key] = hash.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) return null
  return { N: Number(N), r: Number(r), p: Number(p), salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}
