import type { BrandRule } from '@bizosaas/automation'
import { breaksRule } from './breaks-rule.ts'
import { rulePattern } from './rule-pattern.ts'

export interface Judged {
  /** With what the rules say instead. */
  readonly text: string
  readonly broken: readonly BrandRule[]
  /** Those that are broken still: they say nothing instead, or mending did not help. */
  readonly left: readonly BrandRule[]
  readonly isMended: boolean
}

const tags = /(<!--[\s\S]*?-->|<[^>]*>)/

/** A text, plain or HTML, held against the rules. Markup and addresses stay as they are. */
export function judgeText({ text, rules }: { text: string; rules: readonly BrandRule[] }): Judged {
  const broken = rules.filter((rule) => breaksRule({ text, rule }))
  const mended = broken.reduce((so, rule) => mend({ text: so, rule }), text)
  const left = broken.filter((rule) => breaksRule({ text: mended, rule }))
  return { text: mended, broken, left, isMended: left.length === 0 && mended.trim() !== '' }
}

function mend({ text, rule }: { text: string; rule: BrandRule }): string {
  const instead = rule.kind === 'spelling' ? rule.text : rule.instead
  if (instead === null || rule.kind === 'banned-claim') return text
  const pattern = rulePattern(rule)
  return text
    .split(tags)
    .map((part) => (tags.test(part) ? part : part.replace(pattern, (found) => cased({ instead, found, isName: rule.kind === 'spelling' }))))
    .join('')
}

/** A word at the beginning of a sentence stays capital; a name is never changed. */
function cased({ instead, found, isName }: { instead: string; found: string; isName: boolean }): string {
  const [first = ''] = found
  const isCapital = first !== first.toLowerCase()
  return isName || !isCapital ? instead : instead.charAt(0).toUpperCase() + instead.slice(1)
}
