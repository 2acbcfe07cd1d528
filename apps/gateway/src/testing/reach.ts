import type { SealedEffect } from '@bizosaas/kernel'

/**
 * What an entry of the platform can lead to:
 * `reads` our rows or a vendor's; `proposes` a change that then needs a sealed approval; `decides` about a proposal or about an effect;
 * `writes-inside` rows of ours, reading at a vendor at most; `executes` a write at a vendor, and demands a ticket of the executor.
 */
export type Reach = 'reads' | 'proposes' | 'decides' | 'writes-inside' | 'executes'

type Method = (...call: never) => unknown
type DemandsTicket<F> = F extends (call: infer C) => unknown ? (C extends { readonly effect: SealedEffect } ? 'executes' : 'reads') : 'reads'

/** What the compiler knows of each method: it executes where its call is refused without a ticket. A method that is not listed does not compile. */
export type ReachOf<T> = { readonly [K in keyof T as T[K] extends Method ? K : never]: DemandsTicket<T[K]> }
