import type { PageView } from '../page-view.ts'
import { fittingClauses } from './fitting-clauses.ts'
import { pixelWidth } from './pixel-width.ts'
import { sentencesOf } from './sentences-of.ts'

export const descriptionLimits = { shortest: 50, longest: 160, widestPx: 990 } as const

/** Whole sentences from the beginning of the page until the width of a search result is used; null where the page says too little. */
export function composeDescription({ facts }: PageView, taken: ReadonlySet<string>): string | null {
  const sentences = facts.paragraphs.slice(0, 4).flatMap((paragraph) => sentencesOf(paragraph, facts.language))
  let text = ''
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (!descriptionFits(longer)) break
    text = longer
  }
  if (text.length < descriptionLimits.shortest) text = lastResort({ text, sentences })
  return text.length < descriptionLimits.shortest || taken.has(text) ? null : text
}

export function descriptionFits(text: string): boolean {
  return text.length <= descriptionLimits.longest && pixelWidth(text, 14) <= descriptionLimits.widestPx
}

/** A sentence that is too long to follow is cut where a clause of it ends. */
function lastResort({ text, sentences }: { text: string; sentences: readonly string[] }): string {
  const next = sentences.find((sentence) => !text.includes(sentence))
  if (next === undefined) return text
  const joined = text === '' ? next : `${text} ${next}`
  const cut = fittingClauses(joined, (candidate) => descriptionFits(`${candidate}.`))
  return cut.length > text.length ? `${cut}.` : text
}
