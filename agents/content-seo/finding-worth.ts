import type { FindingAdvice, FindingHarm } from '@bizosaas/automation'
import type { FindingCodeName } from './finding-codes.ts'

/** What each kind costs a business, and within that the one first whose mending brings more. */
const kindsByHarm: Readonly<Record<FindingHarm, readonly FindingCodeName[]>> = {
  out: [
    'https-missing',
    'page-server-error',
    'canonical-cross-host',
    'canonical-elsewhere',
    'canonical-not-ok',
    'robots-noindex-in-sitemap',
    'robots-blocked-in-sitemap',
  ],
  away: ['link-broken', 'link-redirect-loop', 'viewport-missing', 'content-mixed', 'page-slow', 'page-heavy', 'image-too-large'],
  fewer: [
    'title-missing',
    'title-duplicate',
    'title-too-short',
    'description-missing',
    'image-broken',
    'https-not-forced',
    'page-orphan',
    'content-duplicate',
    'content-thin',
    'title-too-long',
    'canonical-chain',
    'language-mismatch',
    'hreflang-code-invalid',
    'hreflang-return-missing',
  ],
  polish: [
    'image-alt-missing',
    'structured-data-invalid',
    'structured-data-field-missing',
    'heading-h1-missing',
    'robots-blocked-resource',
    'sitemap-missing',
    'description-duplicate',
    'description-too-short',
    'description-too-long',
    'link-broken-outgoing',
    'sitemap-address-broken',
    'sitemap-page-missing',
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
  ],
}

const worth = new Map<FindingCodeName, FindingWorth>()
for (const harm of ['out', 'away', 'fewer', 'polish'] as const) for (const code of kindsByHarm[harm]) worth.set(code, { harm, rank: worth.size })

/** What a kind costs a business, and its place among all: the most worth mending first. */
export function findingWorth(code: FindingCodeName): FindingWorth {
  return worth.get(code) ?? { harm: 'polish', rank: worth.size }
}

type FindingWorth = Pick<FindingAdvice, 'harm' | 'rank'>
