import type { BrandFile } from './brand-file.ts'
import { describeBrandRule } from './describe-brand-rule.ts'

/** The file as a person reads it before and after a change, a line each. */
export function describeBrandFile({ tone, rules }: BrandFile): string {
  const lines = rules.toSorted((a, b) => a.number - b.number).map((rule) => `${rule.number}. ${describeBrandRule(rule)} – ${rule.reason}`)
  return [tone.length === 0 ? 'Tone: not said' : `Tone: ${tone.join(', ')}`, ...lines].join('\n')
}
