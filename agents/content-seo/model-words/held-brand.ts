import { type BrandFile, brandFileSchema, type Thought } from '@bizosaas/automation'
import { z } from 'zod'
import { brandClaimRef } from '../../brand-claim.ts'

const heldSchema = z.object(brandFileSchema.shape)

/** How the tenant wants to be written about, from what the thought holds its texts against; undefined where the tenant has said nothing. */
export function heldBrand({ claims }: Pick<Thought, 'claims'>): BrandFile | undefined {
  const held = heldSchema.safeParse(claims.find(({ ref }) => ref === brandClaimRef)?.content)
  return held.success ? { tone: held.data.tone, rules: held.data.rules } : undefined
}
