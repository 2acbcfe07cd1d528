import type { SealKey } from '../domain/mac.ts'

/** The keys of the key file, read at start by `compose`. */
export interface SealKeys {
  /** Throws `seal-key-missing`. */
  current(): SealKey
  /** An old one by its name, or null: what it sealed can then not be checked, and is refused. */
  find(id: string): SealKey | null
}

/** Keys that were read already; the first one signs. */
export function createSealKeys(keys: readonly [SealKey, ...SealKey[]]): SealKeys {
  return {
    current: () => keys[0],
    find: (id) => keys.find((key) => key.id === id) ?? null,
  }
}
