import type { FindingDraft, Severity, Standing } from '@bizosaas/automation'
import { findingCodes } from './finding-codes.ts'
import { findingWorth } from './finding-worth.ts'
import type { FoundFault } from './found-fault.ts'
import type { SiteIndex } from './site-index.ts'

const scale = ['low', 'mid', 'high'] as const
/** A fault of a quarter of the pages is one of the template, and everybody meets it. */
const commonShare = 0.25
const fewestCommon = 4
/** Half of all pages link to what stands in the menu. */
const menuShare = 0.5
const fewestLinking = 2
/** The title of the start page is the one that most searchers read. */
const firstTitles: ReadonlySet<string> = new Set(['title-missing', 'title-too-short'])
/** Where hardly anybody comes by links. */
const farClicks = 5

/**
 * The catalogue's weight, raised and lowered by what was read: the start page counts more, a fault everywhere counts more, a page nobody reaches counts
 * less; the title of the start page counts most; on pages of the menu what keeps them out of the search counts more. A matter of polish stays one wherever it is.
 */
export function weighFaults(found: readonly FoundFault[], site: SiteIndex): readonly FoundFault[] {
  const pagesOf = new Map<string, Set<string>>()
  for (const { code, finding } of found) pagesOf.set(code, (pagesOf.get(code) ?? new Set()).add(finding.url))
  const isCommon = (code: string) => {
    const count = pagesOf.get(code)?.size ?? 0
    return count >= fewestCommon && count >= site.pages.size * commonShare
  }
  return found.map((one) => {
    const standing = standingOf(one, site)
    const steps = raise({ one, standing, isCommon: isCommon(one.code) }) - (standing === 'far' ? 1 : 0)
    const finding: FindingDraft = { ...one.finding, severity: moved(one.finding.severity, steps) }
    return { ...one, finding: standing === null ? finding : { ...finding, standing } }
  })
}

function standingOf({ code, finding: { url } }: FoundFault, site: SiteIndex): Standing | null {
  if (findingCodes[code].place === 'site') return 'site'
  if (url === site.start?.url) return 'start'
  const linking = site.inlinks(url)
  if (linking >= fewestLinking && linking >= site.pages.size * menuShare) return 'menu'
  return (site.clicks(url) ?? 0) >= farClicks ? 'far' : null
}

function raise({ one, standing, isCommon }: { one: FoundFault; standing: Standing | null; isCommon: boolean }): number {
  const { harm } = findingWorth(one.code)
  if (harm === 'polish') return 0
  if (standing === 'start' && firstTitles.has(one.code)) return 2
  return isCommon || standing === 'start' || (standing === 'menu' && harm === 'out') ? 1 : 0
}

function moved(severity: Severity, steps: number): Severity {
  const at = Math.min(scale.length - 1, Math.max(0, scale.indexOf(severity) + steps))
  return scale[at] ?? severity
}
