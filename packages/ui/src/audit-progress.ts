import type { AuditView } from './audit-view.ts'

/** How many pages were read. Those of the first look count until the second one, which begins anew, is past them. */
export function auditProgress({ progress, pages }: Pick<AuditView, 'progress' | 'pages'>): NonNullable<AuditView['progress']> {
  const done = Math.max(progress?.done ?? 0, pages)
  const total = progress?.total ?? null
  return { done, total: total === null ? null : Math.max(total, done) }
}
