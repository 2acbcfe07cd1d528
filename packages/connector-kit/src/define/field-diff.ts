import type { Json } from '@bizosaas/kernel'
import type { FieldChange, FieldContext, FieldKind, Preview, Target } from './preview.ts'

/** An object as it was read, with its version: every getter that a preview relies on returns one. */
export interface Snapshot<Fields extends object> {
  readonly target: Target
  /** Changes whenever the object changes, e.g. `{ modified, hash }`. */
  readonly version: Json
  readonly fields: Fields
  /** Side effects, caches, limits: a sentence each. */
  readonly notes?: readonly string[]
  /** What the picture of every field needs. */
  readonly context?: FieldContext
}

export interface FieldLook {
  readonly label?: string
  readonly kind?: FieldKind
  /** The words for a value that people cannot read, such as an id. */
  readonly show?: (value: unknown) => string | null
}

/**
 * Compares an object with what an action would make of it. Fields that stay equal are left out; labels and kinds come from the
 * input schema's `.meta({ label, kind })` unless given here. `fields` are also what undo gets as `before`: all that `output` promises.
 *
 * @example
 * fieldDiff({ target, version: { version }, fields: { listId } }, { listId: input.listId }, { listId: { show: (id) => names.get(id) ?? null } })
 */
export function fieldDiff<Fields extends object>(
  snapshot: Snapshot<Fields>,
  changes: Partial<Fields>,
  looks: Partial<Record<keyof Fields & string, FieldLook>> = {},
): Preview<Fields> {
  const listed = Object.entries(changes).flatMap(([field, value]): FieldChange[] => {
    const held: unknown = Reflect.get(snapshot.fields, field)
    if (value === undefined || asText(held) === asText(value)) return []
    const look: FieldLook = Reflect.get(looks, field) ?? {}
    const { show = asText } = look
    const context = snapshot.context === undefined ? {} : { context: snapshot.context }
    return [{ field, label: look.label ?? '', kind: look.kind ?? 'text', before: show(held), after: show(value), ...context }]
  })
  return { target: snapshot.target, changes: listed, precondition: snapshot.version, notes: snapshot.notes ?? [], before: snapshot.fields }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
