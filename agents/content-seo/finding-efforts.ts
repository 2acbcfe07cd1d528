import type { EffortStep } from '@bizosaas/automation'
import type { FindingCodeName } from './finding-codes.ts'

const quick: EffortStep = { upTo: 3, effort: 'S' }
const always = (effort: EffortStep['effort']): EffortStep => ({ upTo: Number.POSITIVE_INFINITY, effort })

/** Jobs by what they take and by whom, each with how it grows with the number of cases. */
const jobs = {
  /** One switch, file or plugin mends all cases. */
  setting: [always('S')],
  /** A web developer or the hosting company has to look for the cause, once for all cases. */
  cause: [always('M')],
  /** One page is mended by itself; several share a layout, and that may have to be made anew. */
  layout: [{ upTo: 3, effort: 'M' }, always('L')],
  /** A few clicks for each case. */
  clicks: [quick, { upTo: 30, effort: 'M' }, always('L')],
  /** A sentence or two to think of for each case. */
  sentences: [quick, { upTo: 12, effort: 'M' }, always('L')],
  /** A whole text for each case. */
  texts: [{ upTo: 3, effort: 'M' }, always('L')],
} as const satisfies Record<string, readonly EffortStep[]>

/** How large mending a kind is. Whoever mends the first case of a setting has mended them all; of texts each is work of its own. */
const codesByJob: Readonly<Record<keyof typeof jobs, readonly FindingCodeName[]>> = {
  setting: [
    'robots-noindex-in-sitemap',
    'robots-blocked-in-sitemap',
    'robots-blocked-resource',
    'sitemap-missing',
    'sitemap-address-broken',
    'sitemap-page-missing',
    'https-not-forced',
    'security-header-missing',
    'canonical-missing',
    'canonical-cross-host',
    'hreflang-code-invalid',
    'hreflang-return-missing',
    'hreflang-self-missing',
    'language-missing',
    'language-invalid',
    'language-mismatch',
    'open-graph-missing',
  ],
  cause: ['page-server-error', 'page-heavy', 'page-slow', 'https-missing', 'content-mixed'],
  layout: ['viewport-missing'],
  clicks: [
    'link-broken',
    'link-broken-outgoing',
    'link-redirect-chain',
    'link-redirect-loop',
    'image-broken',
    'image-too-large',
    'image-size-missing',
    'canonical-elsewhere',
    'canonical-chain',
    'canonical-not-ok',
    'structured-data-invalid',
    'structured-data-field-missing',
    'heading-h1-missing',
    'heading-h1-multiple',
    'heading-level-skipped',
    'heading-empty',
    'page-orphan',
    'page-deep',
  ],
  sentences: [
    'title-missing',
    'title-duplicate',
    'title-too-long',
    'title-too-short',
    'description-missing',
    'description-duplicate',
    'description-too-long',
    'description-too-short',
    'image-alt-missing',
  ],
  texts: ['content-thin', 'content-duplicate'],
}

const efforts = new Map<FindingCodeName, readonly EffortStep[]>()
for (const job of ['setting', 'cause', 'layout', 'clicks', 'sentences', 'texts'] as const)
  for (const code of codesByJob[job]) efforts.set(code, jobs[job])

/** How large mending all cases of a kind is, by how many there are. */
export function findingEfforts(code: FindingCodeName): readonly EffortStep[] {
  return efforts.get(code) ?? []
}
