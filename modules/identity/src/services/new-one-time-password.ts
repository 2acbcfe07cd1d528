import type { Clock } from '@bizosaas/kernel'
import { oneTimeEnd, oneTimePasswordOf } from '../domain/passwords.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'

interface OneTimePassword {
  /** Told to whoever made it, once. */
  readonly password: string
  readonly hash: string
  readonly until: Date
}

/** Made and hashed before any transaction, as hashing takes its time on purpose. */
export async function newOneTimePassword({ passwords, clock }: { passwords: PasswordHasher; clock: Clock }): Promise<OneTimePassword> {
  const password = oneTimePasswordOf(crypto.getRandomValues(new Uint8Array(32)))
  return { password, hash: await passwords.hash(password), until: oneTimeEnd(clock.now()) }
}
