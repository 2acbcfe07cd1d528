import { createHash } from 'node:crypto'
import type { FieldContext, Snapshot, Target } from '@bizosaas/connector-kit'
import { toJson } from '@bizosaas/connector-kit'
import { canonicalJson, type Json } from '@bizosaas/kernel'
import type { Content } from './schemas.ts'

interface SnapshotOf<Fields extends object> {
  readonly content: Content
  readonly fields: Fields
  /** What the action touches; the whole of `fields` unless said. */
  readonly touched?: unknown
  readonly notes?: readonly string[]
  readonly context?: FieldContext
}

/** A page or post as it was read: where it is, what was seen of it, and the fingerprints that tell an edit in between. */
export function contentSnapshot<Fields extends object>({
  content,
  fields,
  touched = fields,
  notes = [],
  context = {},
}: SnapshotOf<Fields>): Snapshot<Fields> {
  const version = { modified: content.modified, status: content.status, touched: fingerprint({ id: content.id, touched }) }
  return {
    target: contentTarget(content),
    version,
    fields,
    notes: [...statusNotes(content), ...notes],
    context: { pageUrl: content.url, ...context },
  }
}

/** SHA-256 of the canonical form. */
export function fingerprint(value: unknown): string {
  const json: Json = toJson(value)
  return createHash('sha256').update(canonicalJson(json)).digest('hex')
}

function contentTarget({ id, type, title, slug, url }: Content): Target {
  return { objectKind: type, objectId: String(id), objectLabel: title === '' ? slug : title, objectUrl: url === '' ? null : url }
}

function statusNotes({ status }: Content): string[] {
  return status === 'publish' ? [] : [`The page is ${status}: visitors do not see it.`]
}
