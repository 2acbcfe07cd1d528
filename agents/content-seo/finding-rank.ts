import type { FindingCodeName } from './finding-codes.ts'

/** By what mending one case brings a business: whether visitors arrive, whether searchers click, what search engines understand, comfort and form. */
const mostWorthFirst: readonly FindingCodeName[] = [
  'https-missing',
  'page-server-error',
  'title-missing',
  'title-duplicate',
  'title-too-short',
  'description-missing',
  'link-broken',
  'image-broken',
  'content-mixed',
  'canonical-cross-host',
  'canonical-not-ok',
  'canonical-elsewhere',
  'viewport-missing',
  'https-not-forced',
  'robots-noindex-in-sitemap',
  'robots-blocked-in-sitemap',
  'link-redirect-loop',
  'structured-data-invalid',
  'structured-data-field-missing',
  'sitemap-missing',
  'page-slow',
  'page-heavy',
  'image-alt-missing',
  'image-too-large',
  'page-orphan',
  'content-duplicate',
  'heading-h1-missing',
  'description-duplicate',
  'title-too-long',
  'description-too-long',
  'description-too-short',
  'content-thin',
  'link-broken-outgoing',
  'canonical-chain',
  'sitemap-address-broken',
  'sitemap-page-missing',
  'robots-blocked-resource',
  'language-mismatch',
  'hreflang-code-invalid',
  'hreflang-return-missing',
  'hreflang-self-missing',
  'language-missing',
  'language-invalid',
  'open-graph-missing',
  'image-size-missing',
  'security-header-missing',
  'canonical-missing',
  'heading-h1-multiple',
  'heading-level-skipped',
  'heading-empty',
  'link-redirect-chain',
  'page-deep',
]

const places = new Map(mostWorthFirst.map((code, at) => [code, at]))

/** The place of a kind among all, the most worth mending first. */
export function findingRank(code: FindingCodeName): number {
  return places.get(code) ?? mostWorthFirst.length
}
