import type { ModelTask } from '@bizosaas/automation'
import { descriptionFits, descriptionLimits } from '../words/compose-description.ts'
import { titleLimitPx, titleWidth } from '../words/pixel-width.ts'
import { problemWithBrand } from './problem-with-brand.ts'
import { isShouting, problemWithWords, shouting } from './problem-with-words.ts'
import { seoPrompts } from './seo-prompts.ts'

const shortestTitle = 10
/** A text that speaks of the page uses its words, each of them once or twice. */
const fewestKnown = 0.6
const fewestDistinct = 0.6

/** What keeps a model's text out of a search result, in words it can act on; null where nothing does. */
export function problemWithText(task: ModelTask, text: string): string | null {
  if (text === task.rulesText) return null
  if (isShouting(text)) return shouting
  const form = task.prompt === seoPrompts.title.id ? problemWithTitle(task.rulesText, text) : problemWithDescription(text)
  return form ?? problemWithBrand(task, text) ?? problemWithWords({ task, text, fewestKnown, fewestDistinct })
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

/** The pattern of the site: what stands behind its last dash or bar. */
function siteNameOf(title: string): string | null {
  return / [–—|·-] [^–—|·]+$/.exec(title)?.[0] ?? null
}
