import { findContacts } from './find-contacts.ts'
import { findNames } from './find-names.ts'
import type { Mark } from './mark.ts'

interface Given {
  readonly text: string
  /** Texts of the same source, such as the page a description was made from. */
  readonly among: readonly string[]
  /** Names that the connected system itself states, not a page: the site's own. */
  readonly known: readonly string[]
}

/** Every span of a text that a person should look at twice, in its order; none overlap. */
export function findMarks({ text, among, known }: Given): readonly Mark[] {
  const seen = withoutHidden(text)
  const names = findNames({ text: seen.text, among }).filter(({ start, end }) => !isKnown(seen.text.slice(start, end), known))
  const apart: Mark[] = []
  for (const mark of [...findContacts(seen.text), ...names]) if (!apart.some((other) => overlaps(other, mark))) apart.push(mark)
  return apart.map(({ start, end, kind }) => ({ start: seen.at(start), end: seen.at(end), kind })).sort((a, b) => a.start - b.start)
}

function overlaps(one: Mark, other: Mark): boolean {
  return one.start < other.end && other.start < one.end
}

function isKnown(name: string, known: readonly string[]): boolean {
  return known.some((other) => other.toLowerCase() === name.toLowerCase())
}

/** Full-width digits are digits, and characters nobody sees part nothing; `at` leads back to the place in the text as it is. */
function withoutHidden(text: string): { readonly text: string; readonly at: (index: number) => number } {
  const places: number[] = []
  let shown = ''
  let place = 0
  for (const letter of text) {
    const plain = /^\p{Cf}$/u.test(letter) ? '' : letter.normalize('NFKC')
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place)
    shown += plain
    place += letter.length
  }
  return { text: shown, at: (index) => places[index] ?? text.length }
}
