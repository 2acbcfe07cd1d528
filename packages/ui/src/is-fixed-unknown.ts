import type { ReportView } from './report-view.ts'

/** What was changed counts as fixed once a check has read the page again: before that, nobody can say that nothing was fixed. */
export function isFixedUnknown({ found, made }: Pick<ReportView, 'made'> & { readonly found: { readonly fixed: number } }): boolean {
  return found.fixed === 0 && made.unchecked > 0
}
