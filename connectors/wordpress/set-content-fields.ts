import { type FieldLook, fieldDiff, type Look, type Written, written } from '@bizosaas/connector-kit'
import type { SealedEffect } from '@bizosaas/kernel'
import type { ContentFields, ContentRef } from './api/content.ts'
import type { WordPressApi } from './api.ts'
import { contentMove } from './content-version.ts'
import { findOverwritten } from './find-overwritten.ts'
import { refusePageBuilder } from './page-builder.ts'
import { refuseFilteredContent } from './refuse-filtered-content.ts'
import type { Content } from './schemas.ts'
import { contentSnapshot } from './snapshot.ts'
import { toContent, type WireContent } from './wire.ts'

type Change = Partial<Content>

const looks: Partial<Record<keyof Content, FieldLook>> = {
  title: { label: 'Title', kind: 'text' },
  content: { label: 'Content', kind: 'html' },
  excerpt: { label: 'Excerpt', kind: 'long-text' },
  slug: { label: 'Address', kind: 'link' },
  status: { label: 'Status', kind: 'text' },
}

interface PreviewContent {
  readonly api: WordPressApi
  readonly ref: ContentRef
  readonly change: Change
  readonly notes?: readonly string[]
}

/** Reads the object, declines what must not be edited, and shows what would change. */
export async function previewContent({ api, ref, change, notes = [] }: PreviewContent): Promise<Look<Content, WireContent>> {
  const wire = await api.getWire(ref)
  const content = toContent(wire)
  if (change.content !== undefined) refusePageBuilder(wire)
  await refuseFilteredContent({ api, html: `${content.content}\n${change.content ?? ''}` })
  const touched = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(content, field)]))
  return { ...fieldDiff(contentSnapshot({ wire, fields: content, touched, notes }), change, looks), seen: wire }
}

interface SetContent {
  readonly api: WordPressApi
  readonly ref: ContentRef
  readonly fields: ContentFields
  readonly effect: SealedEffect
  /** The object as it was read a moment ago; read now where nobody did. */
  readonly seen: WireContent | null
}

/** Writes, asks the page cache to forget the page, and says how the object moved and whose edit was replaced unseen, if any was. */
export async function setContent({ api, ref, fields, effect, seen }: SetContent): Promise<Written<Content>> {
  const before = seen ?? (await api.getWire(ref))
  const answer = await api.updateContent({ ref: before, fields, effect })
  const [overwritten] = await Promise.all([findOverwritten({ api, seen: before, answer }), purgeCopy({ api, url: answer.link, effect })])
  // Where an edit of somebody else came in between, the object did not move by our hand alone.
  return written(toContent(answer), { moved: overwritten === null ? contentMove({ from: before, to: answer }) : null, overwritten })
}

/** Where the companion can, the page cache forgets the page; elsewhere the copy stays until it expires. */
async function purgeCopy({ api, url, effect }: { api: WordPressApi; url: string; effect: SealedEffect }): Promise<void> {
  const companion = await api.findCompanion().catch(() => null)
  if (companion?.cache.canPurge === true) await api.purge({ url, effect })
}
