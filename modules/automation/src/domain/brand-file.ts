export type BrandRuleKind = 'forbidden-word' | 'spelling' | 'banned-claim'

/** One thing a text about the tenant must not do. */
export interface BrandRule {
  /** How people cite it; each number stands once in a file. */
  readonly number: number
  readonly kind: BrandRuleKind
  /** The word or claim that must not stand in a text; of a spelling, the name as it has to be written. */
  readonly text: string
  /** What stands in place of a forbidden word; null: such a text is taken out. */
  readonly instead: string | null
  readonly reason: string
}

/** How a tenant wants to be written about. */
export interface BrandFile {
  /** Words for the voice: what a model is told, and what a person checks. */
  readonly tone: readonly string[]
  readonly rules: readonly BrandRule[]
}

export interface BrandFileVersion extends BrandFile {
  /** Counted from 1. */
  readonly version: number
  readonly note: string
  readonly createdBy: { readonly ref: string; readonly label: string }
  readonly createdAt: Date
}
