import { z } from 'zod'

/** How an effect may be repeated; the sink keeps exactly the promise of its class. */
export const effectClasses = ['key', 'lookup', 'never', 'safe'] as const
export type EffectClass = (typeof effectClasses)[number]

export const effectCallSchema = z.object({ key: z.string(), class: z.enum(effectClasses), reference: z.string() })
