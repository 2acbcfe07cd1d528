import type { Json } from '@bizosaas/kernel'
import type { Evidence } from '../evidence.ts'
import type { FieldChange, PlannedAction } from '../planned-action.ts'
import { findMarks } from './find-marks.ts'

/** What an agent would write comes from text that anybody may have put on a page, so each span of it that leads or binds somebody is marked. */
export function markActions({ actions, evidence }: { actions: readonly PlannedAction[]; evidence: readonly Evidence[] }): PlannedAction[] {
  const among = evidence.flatMap(({ content }) => textsIn(content))
  return actions.map((action) => ({
    ...action,
    preview: { ...action.preview, changes: action.preview.changes.map((change) => markChange({ change, among })) },
  }))
}

/** Without the key where nothing is marked: what was signed before there were marks stays as it was signed. */
function markChange({ change, among }: { change: FieldChange; among: readonly string[] }): FieldChange {
  const { marks: _earlier, ...bare } = change
  if (change.after === null) return bare
  const known = change.context?.siteName === undefined ? [] : [change.context.siteName]
  const marks = findMarks({ text: change.after, among, known })
  return marks.length === 0 ? bare : { ...bare, marks }
}

function textsIn(content: Json): readonly string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap(textsIn)
}
