import type { ModelTask } from '@bizosaas/automation'
import { descriptionFits, descriptionLimits } from '../words/compose-description.ts'
import { contentWords } from '../words/function-words.ts'
import { titleLimitPx, titleWidth } from '../words/pixel-width.ts'
import { seoPrompts } from './seo-prompts.ts'

const shortestTitle = 10

/** What keeps a model's text out of a search result, in words it can act on; null where nothing does. */
export function problemWithText(task: ModelTask, text: string): string | null {
  if (text === task.rulesText) return null
  if (isShouting(text)) return 'Do not shout: no exclamation marks and no words in capitals that the material does not write so.'
  const form = task.prompt === seoPrompts.title.id ? problemWithTitle(task.rulesText, text) : problemWithDescription(text)
  return form ?? problemWithWords(task, text)
}

function problemWithTitle(rulesText: string, text: string): string | null {
  if (text.length < shortestTitle) return 'Say more: at least ten characters.'
  if (titleWidth(text) > titleLimitPx) return `It is ${titleWidth(text)} pixels wide and ${titleLimitPx} fit. Shorten it.`
  if (/[.?]$/.test(text)) return 'End without a full stop or question mark.'
  const name = siteNameOf(rulesText)
  return name === null || text.endsWith(name) ? null : `End with exactly "${name.trim()}".`
}

function problemWithDescription(text: string): string | null {
  if (text.length < descriptionLimits.shortest) return `Say more: at least ${descriptionLimits.shortest} characters.`
  if (!descriptionFits(text)) return `It has ${text.length} characters and ${descriptionLimits.longest} fit. Shorten it.`
  return /[.…]$/.test(text) ? null : 'End with a whole sentence and its full stop.'
}

const fewestKnown = 0.6
const fewestDistinct = 0.6
const stem = 5

/** A text that speaks of the page uses its words, each of them once or twice: a refusal, another language and a loop do not. */
function problemWithWords({ rulesText, facts }: ModelTask, text: string): string | null {
  const words = contentWords(text)
  const known = new Set(contentWords(`${rulesText} ${JSON.stringify(facts)}`).map(stemOf))
  const share = (count: number) => (words.length === 0 ? 0 : count / words.length)
  if (share(words.filter((word) => known.has(stemOf(word))).length) < fewestKnown) return 'Use the words of the page and its language.'
  return share(new Set(words).size) < fewestDistinct ? 'Say each thing once.' : null
}

function stemOf(word: string): string {
  return word.slice(0, stem)
}

/** The pattern of the site: what stands behind its last dash or bar. */
function siteNameOf(title: string): string | null {
  return / [–—|·-] [^–—|·]+$/.exec(title)?.[0] ?? null
}

function isShouting(text: string): boolean {
  return text.includes('!') || (text.match(/\p{L}/gu)?.length ?? 0) === (text.match(/\p{Lu}/gu)?.length ?? 0)
}
