import { counted } from '@bizosaas/kernel/words'
import type { EffortStep, FindingAdvice } from '../domain/finding-advice.ts'
import type { FindingDraft } from '../domain/thought.ts'

const page = ['page', 'pages'] as const

interface Reach {
  readonly unit: FindingAdvice['unit']
  readonly count: number
  readonly pages: number
  /** Whether one more has it that may stay as it is. */
  readonly mayOneStay: boolean
}

/** Where a kind of finding stands, counted: "12 images on 5 pages", "3 pages", "12 pages to change", "whole site". */
export function auditReach({ unit, count, pages, mayOneStay }: Reach): string {
  if (unit === 'site') return 'whole site'
  const there = unit === 'page' ? counted(pages, page) : `${counted(count, unit)} on ${counted(pages, page)}`
  return mayOneStay ? `${there} to change` : there
}

/** How large mending all cases is. The same link in every page's menu is one case. */
export function auditEffort({
  advice,
  findings,
}: {
  readonly advice: FindingAdvice
  readonly findings: readonly FindingDraft[]
}): EffortStep['effort'] {
  const { efforts, unit } = advice
  const cases = new Set(findings.map(({ url, detail }) => (unit === 'page' ? url : detail))).size
  return efforts.find(({ upTo }) => cases <= upTo)?.effort ?? 'L'
}
