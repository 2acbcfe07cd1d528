import { findContacts } from './find-contacts.ts'
import { findNames } from './find-names.ts'
import type { Mark } from './mark.ts'
import { seenText } from './seen-text.ts'

interface Given {
  readonly text: string
  /** Texts of the same source, such as the page a description was made from. */
  readonly among: readonly string[]
  /** What needs no second look: the site's own name, as the connected system states it, and what people have approved before. */
  readonly known: readonly string[]
}

/** Every span of a text that a person should look at twice, in its order; none overlap. */
export function findMarks({ text, among, known }: Given): readonly Mark[] {
  const seen = seenText(text)
  const found = [...findContacts(seen.text), ...findNames({ text: seen.text, among })]
  const unknown = found.filter(({ start, end }) => !isKnown(seen.text.slice(start, end), known))
  const apart: Mark[] = []
  const disguised = seen.disguised.map(({ start, end }): Mark => ({ start, end, kind: 'disguise' }))
  for (const mark of [...unknown, ...disguised]) apart.push(...uncovered(mark, apart))
  return apart
    .map((mark) => trimmed(mark, seen.text))
    .map(({ start, end, kind }) => ({ start: seen.at(start), end: seen.at(end - 1) + 1, kind }))
    .sort((a, b) => a.start - b.start)
}

function trimmed({ start, end, kind }: Mark, text: string): Mark {
  const span = text.slice(start, end)
  return { start: start + span.length - span.trimStart().length, end: end - span.length + span.trimEnd().length, kind }
}

/** What of a mark no other covers: "Kornspeicher" of "Kornspeicher Nr", where "Nr. 7" is one already. */
function uncovered(mark: Mark, others: readonly Mark[]): readonly Mark[] {
  const other = others.find(({ start, end }) => start < mark.end && mark.start < end)
  if (other === undefined) return [mark]
  const sides = [
    { ...mark, end: other.start },
    { ...mark, start: other.end },
  ]
  return sides.filter(({ start, end }) => end - start > 1).flatMap((side) => uncovered(side, others))
}

function isKnown(name: string, known: readonly string[]): boolean {
  return known.some((other) => other.toLowerCase() === name.toLowerCase())
}
