import type { SealedEffect } from '@bizosaas/kernel'

type SealedEffectFields = { readonly [Field in Exclude<keyof SealedEffect, symbol>]: SealedEffect[Field] }

/** The only constructor of the ticket that write functions demand. Only the executor calls it, after the seal held; the module does not export it. */
export function sealedEffect(fields: SealedEffectFields): SealedEffect {
  return Object.freeze({ ...fields }) as SealedEffect
}
