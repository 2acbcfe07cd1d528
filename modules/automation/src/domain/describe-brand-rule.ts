import type { BrandRule } from './brand-file.ts'

/** The rule as a sentence, without its number and reason. */
export function describeBrandRule({ kind, text, instead }: Pick<BrandRule, 'kind' | 'text' | 'instead'>): string {
  if (kind === 'spelling') return `the name is spelt “${text}”`
  if (kind === 'banned-claim') return `“${text}” is never claimed`
  return instead === null ? `“${text}” is not said` : `“${instead}” is said instead of “${text}”`
}
