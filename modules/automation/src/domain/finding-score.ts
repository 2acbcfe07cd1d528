import type { Severity } from './thought.ts'

const weights: Readonly<Record<Severity, number>> = { high: 9, mid: 3, low: 1 }

/** What mending look-alike findings is expected to bring, in no unit: the weight of the worst, more for more pages, each page more counting less than the one before. */
export function findingScore({ severity, pages }: { readonly severity: Severity; readonly pages: number }): number {
  return weights[severity] * Math.log2(1 + pages)
}
