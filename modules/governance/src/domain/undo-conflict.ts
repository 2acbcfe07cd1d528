import type { FieldChange, FieldConflict, PlannedAction } from './planned-action.ts'

type Looked = { readonly left: readonly FieldChange[]; readonly now: readonly FieldChange[] }

/** What is there now ought to be what we left there, field by field. `left` is what was done, `now` what would be set back. */
export function undoConflicts({ left, now }: Looked): readonly FieldConflict[] {
  const values = new Map(left.map(({ field, after }) => [field, after]))
  return now.flatMap(({ field, label, before }) => {
    const expected = values.get(field)
    return expected === undefined || expected === before ? [] : [{ field, label, expected, found: before }]
  })
}

/** Conflicts the action cannot do without: it would write over what a person wrote, so it does not run. */
export function blockingConflicts({ conflicts = [], preview }: Pick<PlannedAction, 'conflicts' | 'preview'>): readonly FieldConflict[] {
  const written = new Set(preview.changes.map(({ field }) => field))
  return conflicts.filter(({ field }) => written.has(field))
}

/** Names the fields, as people know them. */
export function conflictText(conflicts: readonly FieldConflict[]): string {
  return `${conflicts.map(({ field, label }) => label ?? field).join(', ')}: someone changed it after us, so it was left alone.`
}
