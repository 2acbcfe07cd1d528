import type { BrandRule } from '@bizosaas/automation'

const special = /[.*+?^${}()|[\]\\/]/g
const gap = '[\\s\\u00a0]'

/**
 * Finds a rule's words whatever their case; never inside another word, a name never inside an address, and a word never inside what is said
 * instead of it: "combi boiler" is no "boiler".
 */
export function rulePattern({ kind, text, instead }: Pick<BrandRule, 'kind' | 'text' | 'instead'>): RegExp {
  if (kind === 'spelling') return new RegExp(`(?<![\\p{L}\\p{N}@/._-])${variantsOf(text)}(?![\\p{L}\\p{N}@/_-]|\\.[\\p{L}\\p{N}])`, 'giu')
  const words = spaced(text)
  return new RegExp(`(?<![\\p{L}\\p{N}])${unlessInside({ words, instead })}${words}(?![\\p{L}\\p{N}])`, 'giu')
}

function spaced(text: string): string {
  return text.split(/\s+/).map(escaped).join(`${gap}+`)
}

/** Not where the words already stand as a part of what is said instead of them. */
function unlessInside({ words, instead }: { words: string; instead: string | null }): string {
  if (instead === null) return ''
  const parts = spaced(instead).split(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu'))
  return parts.length === 1 ? '' : `(?!(?<=${parts[0] ?? ''})${words}${parts.slice(1).join(words)})`
}

/** "WordPress" is also meant by "Wordpress", "Word Press" and "word-press". */
function variantsOf(name: string): string {
  const parts = name.split(/[\s-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '')
  return parts.map(escaped).join(`(?:${gap}|-)*`)
}

function escaped(text: string): string {
  return text.replace(special, '\\$&')
}
