import type { BrandRule } from '@bizosaas/automation'

const special = /[.*+?^${}()|[\]\\/]/g
const gap = '[\\s\\u00a0]'

/** Finds a rule's words whatever their case; never inside another word, and a name never inside an address. */
export function rulePattern({ kind, text }: Pick<BrandRule, 'kind' | 'text'>): RegExp {
  if (kind === 'spelling') return new RegExp(`(?<![\\p{L}\\p{N}@/._-])${variantsOf(text)}(?![\\p{L}\\p{N}@/_-]|\\.[\\p{L}\\p{N}])`, 'giu')
  const words = text.split(/\s+/).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(`${gap}+`)}(?![\\p{L}\\p{N}])`, 'giu')
}

/** "WordPress" is also meant by "Wordpress", "Word Press" and "word-press". */
function variantsOf(name: string): string {
  const parts = name.split(/[\s-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '')
  return parts.map(escaped).join(`(?:${gap}|-)*`)
}

function escaped(text: string): string {
  return text.replace(special, '\\$&')
}
