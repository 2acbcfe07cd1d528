import type { FindingAdvice } from '@bizosaas/automation'
import type { FindingCodeName } from './finding-codes.ts'

const ownAddress = ['canonical-chain'] as const
const newText = (subject: 'title' | 'description') => [`${subject}-too-short`, `${subject}-too-long`] as const

/** What a kind makes void on the same page: mending it does away with the other, or makes the other's remedy wrong. */
const voids: Partial<Record<FindingCodeName, readonly FindingCodeName[]>> = {
  // A page that names its own address is no link of a chain any more.
  'canonical-elsewhere': ownAddress,
  'canonical-cross-host': ownAddress,
  'canonical-not-ok': ownAddress,
  // An address that is to be brought back, or may be allowed, is not simply to be taken off the sitemap.
  'page-server-error': ['sitemap-address-broken'],
  'robots-blocked-in-sitemap': ['sitemap-address-broken'],
  // A page that may be removed needs no better words before that is decided.
  'page-orphan': ['content-thin', 'description-missing', 'description-too-short', 'title-too-short'],
  // Of a page that gets a text of its own the old one is not to be lengthened or cut.
  'title-duplicate': newText('title'),
  'description-duplicate': newText('description'),
}

/** The same trouble to a lesser degree, which never stands above the greater one. */
const lighter: Partial<Record<FindingCodeName, FindingCodeName>> = {
  'title-missing': 'title-too-short',
  'description-missing': 'description-too-short',
}

/** How a kind is bound to others. */
export function findingTies(code: FindingCodeName): Pick<FindingAdvice, 'voids' | 'lighter'> {
  return { voids: voids[code] ?? [], lighter: lighter[code] ?? null }
}
