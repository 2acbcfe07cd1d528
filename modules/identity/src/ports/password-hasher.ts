/** A memory-hard hash. `verify` takes as long for a wrong hash as for a right one. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Also takes null, for an account that does not exist, and then works as long before it says no. */
  verify(password: string, hash: string | null): Promise<boolean>
}
