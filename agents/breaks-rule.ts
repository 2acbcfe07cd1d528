import type { BrandRule } from '@bizosaas/automation'
import { rulePattern } from './rule-pattern.ts'

const tag = /<!--[\s\S]*?-->|<[^>]*>/g
/** Soft hyphens and letters nobody sees would hide a word from us and not from a reader. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const entities: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&#39;', '’'],
  ['&rsquo;', '’'],
  ['&shy;', ''],
])

/** Whether a reader of the text finds in it what the rule forbids; a word parted by markup is one word. */
export function breaksRule({ text, rule }: { text: string; rule: BrandRule }): boolean {
  return [text.replace(tag, ''), text.replace(tag, ' ')].map(asRead).some((read) => {
    const found = [...read.matchAll(rulePattern(rule))].map(([match]) => match)
    return rule.kind === 'spelling' ? found.some((match) => match !== rule.text) : found.length > 0
  })
}

function asRead(text: string): string {
  const plain = text.replace(/&(?:nbsp|amp|#39|rsquo|shy);/g, (entity) => entities.get(entity) ?? entity)
  return plain.normalize('NFKC').replace(unseen, '')
}
