import type { Severity } from '@bizosaas/automation'
import type { FoundFault } from './found-fault.ts'
import type { SiteIndex } from './site-index.ts'

const scale = ['low', 'mid', 'high'] as const
/** A fault of a quarter of the pages is one of the template, and everybody meets it. */
const commonShare = 0.25
const fewestCommon = 4
/** Where hardly anybody comes by links. */
const farClicks = 5

/** The catalogue's weight, raised and lowered by what was read: the start page counts more, a fault everywhere counts more, a page nobody reaches counts less. */
export function weighFaults(found: readonly FoundFault[], site: SiteIndex): readonly FoundFault[] {
  const pagesOf = new Map<string, Set<string>>()
  for (const { code, finding } of found) pagesOf.set(code, (pagesOf.get(code) ?? new Set()).add(finding.url))
  const isCommon = (code: string) => {
    const count = pagesOf.get(code)?.size ?? 0
    return count >= fewestCommon && count >= site.pages.size * commonShare
  }
  return found.map((one) => {
    const { url, severity } = one.finding
    const isStart = url === site.start?.url
    const isFar = (site.clicks(url) ?? 0) >= farClicks
    return { ...one, finding: { ...one.finding, severity: moved(severity, (isStart || isCommon(one.code) ? 1 : 0) - (isFar ? 1 : 0)) } }
  })
}

function moved(severity: Severity, steps: number): Severity {
  const at = Math.min(scale.length - 1, Math.max(0, scale.indexOf(severity) + steps))
  return scale[at] ?? severity
}
