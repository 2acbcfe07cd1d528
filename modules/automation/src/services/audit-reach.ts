import { counted } from '@bizosaas/kernel/words'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { FindingDraft } from '../domain/thought.ts'

const page = ['page', 'pages'] as const
/** So many cases are a quick job, and so many some work. */
const mostQuick = 3
const mostMiddling = 12

/** Where a kind of finding stands, counted: "12 images on 5 pages", "3 pages", "whole site". */
export function auditReach({ unit, count, pages }: { readonly unit: FindingAdvice['unit']; readonly count: number; readonly pages: number }): string {
  if (unit === 'site') return 'whole site'
  return unit === 'page' ? counted(pages, page) : `${counted(count, unit)} on ${counted(pages, page)}`
}

/** How large mending all cases is. The same link in every page's menu is one case. */
export function auditEffort({
  advice,
  findings,
}: {
  readonly advice: FindingAdvice
  readonly findings: readonly FindingDraft[]
}): FindingAdvice['effort'] {
  const { effort, isPerCase, unit } = advice
  if (!isPerCase) return effort
  const cases = new Set(findings.map(({ url, detail }) => (unit === 'page' ? url : detail))).size
  if (cases <= mostQuick) return effort
  return effort === 'S' && cases <= mostMiddling ? 'M' : 'L'
}
