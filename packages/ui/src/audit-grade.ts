import type { AuditView } from './audit-view.ts'

/** Up to one issue on a page is what careful owners have, and from four on most of it comes from the site's making. */
const mostOfGood = 1
const mostOfFair = 4

/** How a site stands on the whole: by its issues for each page read. Whatever is wrong with all of it and is to be done first spoils the best grade. */
export function auditGrade({ items, findings, pages }: Pick<AuditView, 'items' | 'findings' | 'pages'>): 'good' | 'fair' | 'poor' {
  const perPage = findings / Math.max(1, pages)
  if (perPage > mostOfFair) return 'poor'
  const isSpoilt = items.some(({ urgency, places }) => urgency === 'first' && places.length === 0)
  return perPage > mostOfGood || isSpoilt ? 'fair' : 'good'
}
