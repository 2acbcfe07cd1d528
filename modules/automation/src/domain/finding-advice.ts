import type { Forms } from '@bizosaas/kernel/words'
import type { FindingHarm } from './finding-score.ts'

/** A kind of finding in the words of a business owner: they stand beside the catalogue of the agent that finds it. */
export interface FindingAdvice {
  /** What it means for the business, for one case and for several. */
  readonly meaning: Forms
  /** What to do about it. */
  readonly remedy: Forms
  /** How large mending all cases is, by how many there are: the first step that holds them says it. */
  readonly efforts: readonly EffortStep[]
  /** What is counted besides pages, such as links; `site` where it is a matter of the whole site. */
  readonly unit: 'page' | 'site' | Forms
  /** Whether what was read says more than the title does. */
  readonly hasExample: boolean
  /** The part of the look it belongs to, such as “Links”. */
  readonly area: string
  readonly harm: FindingHarm
  /** Its place among all kinds by what mending it brings, the most first: it decides between two of equal score. */
  readonly rank: number
  /** Kinds that are not worth telling of a page this one stands on: mending it does away with them, or would make their remedy wrong. */
  readonly voids: readonly string[]
  /** The same trouble to a lesser degree, which never comes before this one. */
  readonly lighter: string | null
}

export interface EffortStep {
  readonly upTo: number
  readonly effort: 'S' | 'M' | 'L'
}
