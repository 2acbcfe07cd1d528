import type { FieldChange } from '../planned-action.ts'
import type { MarkKind } from './mark.ts'

/** What stays true once it is. A price is right for one thing, and disguised letters are never right. */
const lasting: ReadonlySet<MarkKind> = new Set(['name', 'phone', 'email', 'link'])

/** The marked words of changes that people have approved: they were asked to look at each, so they are known from then on. */
export function confirmedWords(approved: readonly FieldChange[]): readonly string[] {
  return approved.flatMap(({ after, marks = [] }) =>
    marks.filter(({ kind }) => lasting.has(kind)).map(({ start, end }) => (after ?? '').slice(start, end)),
  )
}
