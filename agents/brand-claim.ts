import { type BrandFile, type Claim, digestOf } from '@bizosaas/automation'
import { toJson } from '@bizosaas/kernel'

export const brandClaimRef = 'brand-file'

/** What a text was held against: the tenant's own words, so nothing of it has to be doubted. */
export function brandClaim({ brand: { version, tone, rules }, now }: { brand: BrandFile & { readonly version: number }; now: Date }): Claim {
  const content = toJson({ version, tone, rules })
  const title = `Brand file, version ${version}`
  return { ref: brandClaimRef, title, url: null, content, digest: digestOf(content), readAt: now.toISOString(), isTrusted: true }
}
