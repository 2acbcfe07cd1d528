import type { Json } from '@bizosaas/kernel'
import type { Evidence } from '../evidence.ts'
import type { FieldChange, PlannedAction } from '../planned-action.ts'
import { findMarks } from './find-marks.ts'
import { withoutMarkup } from './without-markup.ts'

interface Marking {
  readonly actions: readonly PlannedAction[]
  readonly evidence: readonly Evidence[]
  /** Words that people of this tenant have approved before. */
  readonly confirmed: readonly string[]
}

/** What an agent would write comes from text that anybody may have put on a page, so each span of it that leads or binds somebody is marked. */
export function markActions({ actions, evidence, confirmed }: Marking): PlannedAction[] {
  const among = evidence.flatMap(({ content }) => textsIn(content))
  return actions.map((action) => ({
    ...action,
    preview: { ...action.preview, changes: action.preview.changes.map((change) => markChange({ change, among, confirmed })) },
  }))
}

/** Without the key where nothing is marked: what was signed before there were marks stays as it was signed. */
function markChange({ change, among, confirmed }: { change: FieldChange; among: readonly string[]; confirmed: readonly string[] }): FieldChange {
  const { marks: _earlier, ...bare } = change
  if (change.after === null) return bare
  const { siteName } = change.context ?? {}
  const known = siteName === undefined ? confirmed : [siteName, ...confirmed]
  const text = change.kind === 'html' ? withoutMarkup(change.after) : change.after
  const marks = findMarks({ text, among, known })
  return marks.length === 0 ? bare : { ...bare, marks }
}

function textsIn(content: Json): readonly string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap(textsIn)
}
