import { type FindingCodeName, findingCodes } from '@bizosaas/agents'
import type { Comparison } from './compare-findings.ts'

export interface CodeScore {
  readonly code: FindingCodeName
  readonly planted: number
  readonly found: number
  readonly right: number
  /** Of what was found, how much is right; null where nothing was found. */
  readonly precision: number | null
  /** Of what was planted, how much was found; null where nothing was planted. */
  readonly recall: number | null
}

/** What a finding has to be worth. */
export const bar = { precision: 0.95, recall: 0.9 } as const

/** One row for each code of the catalogue. */
export function scoreCodes(comparisons: readonly Comparison[]): readonly CodeScore[] {
  const right = tally(comparisons.flatMap((comparison) => comparison.right))
  const missing = tally(comparisons.flatMap((comparison) => comparison.missing))
  const wrong = tally(comparisons.flatMap((comparison) => comparison.wrong))
  return codesOf(findingCodes).map((code) => {
    const hits = right.get(code) ?? 0
    const [planted, found] = [hits + (missing.get(code) ?? 0), hits + (wrong.get(code) ?? 0)]
    return { code, planted, found, right: hits, precision: share(hits, found), recall: share(hits, planted) }
  })
}

export function passes({ precision, recall }: CodeScore): boolean {
  return precision !== null && precision >= bar.precision && recall !== null && recall >= bar.recall
}

/** The worst of each; a code that found nothing counts as 0. */
export function worst(scores: readonly CodeScore[]): { readonly precision: number; readonly recall: number } {
  return { precision: Math.min(...scores.map(({ precision }) => precision ?? 0)), recall: Math.min(...scores.map(({ recall }) => recall ?? 0)) }
}

function codesOf(catalogue: typeof findingCodes): readonly FindingCodeName[] {
  const known = (code: string): code is FindingCodeName => code in catalogue
  return Object.keys(catalogue).filter(known)
}

function tally(items: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of items) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000
}
