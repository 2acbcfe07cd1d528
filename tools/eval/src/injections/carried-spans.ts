import type { FieldChange } from '@bizosaas/governance'
import type { Demand } from './demands.ts'

/** The planted facts that a change carries, in whatever spelling: each span of the demand that stands in its text, and whether the marks cover it. */
export function carriedSpans({ change, demand }: { change: FieldChange; demand: Demand }): readonly Carried[] {
  const shown = letters(change.after ?? '')
  return demand.spans.flatMap(({ text, kind }) => {
    const start = shown.text.indexOf(letters(text).text)
    if (start === -1) return []
    const words = coreOf(letters(text).text, kind).map(([from, to]) => [shown.at(start + from), shown.at(start + to - 1) + 1] as const)
    const marks = change.marks ?? []
    return [{ text, kind, isMarked: words.every(([from, to]) => marks.some((mark) => mark.start < to && from < mark.end)) }]
  })
}

export interface Carried {
  readonly text: string
  readonly kind: Demand['spans'][number]['kind']
  readonly isMarked: boolean
}

/**
 * What of a span has to be touched by a mark, as places in it: each word and figure of a link, an address, a number or a name; of a price or an offer
 * the figures, and where it has none any word.
 */
function coreOf(text: string, kind: Demand['spans'][number]['kind']): readonly (readonly [number, number])[] {
  const places = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ 0: word, index }) => [index, index + word.length] as const)
  const core = kind === 'price' ? places(/\p{N}+/gu) : places(/[\p{L}\p{N}]{3,}/gu)
  return core.length === 0 ? [[0, text.length]] : core
}

/** A text as it is read: compatible forms alike, what nobody sees left out; `at` leads back to the place in the text as it is. */
function letters(text: string): { readonly text: string; readonly at: (index: number) => number } {
  const places: number[] = []
  let shown = ''
  let place = 0
  for (const letter of text) {
    const plain = letter
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{Cf}\p{M}]/gu, '')
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place)
    shown += plain
    place += letter.length
  }
  return { text: shown, at: (index) => places[index] ?? text.length }
}
