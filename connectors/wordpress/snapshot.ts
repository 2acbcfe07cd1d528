import type { FieldContext, Snapshot, Target } from '@bizosaas/connector-kit'
import { contentVersion } from './content-version.ts'
import { fingerprint } from './fingerprint.ts'
import type { Content } from './schemas.ts'
import { toContent, type WireContent } from './wire.ts'

interface SnapshotOf<Fields extends object> {
  readonly wire: WireContent
  readonly fields: Fields
  /** What the action touches; the whole of `fields` unless said. */
  readonly touched?: unknown
  readonly notes?: readonly string[]
  readonly context?: FieldContext
}

/** A page or post as it was read: where it is, what was seen of it, its version as a whole and the fingerprint of what the action touches. */
export function contentSnapshot<Fields extends object>({
  wire,
  fields,
  touched = fields,
  notes = [],
  context = {},
}: SnapshotOf<Fields>): Snapshot<Fields> {
  const content = toContent(wire)
  return {
    target: contentTarget(content),
    version: { ...contentVersion(wire), touched: fingerprint({ id: content.id, touched }) },
    fields,
    notes: [...statusNotes(content), ...notes],
    context: { pageUrl: content.url, ...context },
  }
}

function contentTarget({ id, type, title, slug, url }: Content): Target {
  return { objectKind: type, objectId: String(id), objectLabel: title === '' ? slug : title, objectUrl: url === '' ? null : url }
}

function statusNotes({ status }: Content): string[] {
  return status === 'publish' ? [] : [`The page is ${status}: visitors do not see it.`]
}
