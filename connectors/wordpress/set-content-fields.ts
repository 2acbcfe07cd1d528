import { type FieldLook, fieldDiff, type Preview } from '@bizosaas/connector-kit'
import type { SealedEffect } from '@bizosaas/kernel'
import type { ContentFields, ContentRef } from './api/content.ts'
import type { WordPressApi } from './api.ts'
import { refusePageBuilder } from './page-builder.ts'
import { refuseFilteredContent } from './refuse-filtered-content.ts'
import type { Content } from './schemas.ts'
import { contentSnapshot } from './snapshot.ts'
import { toContent } from './wire.ts'

type Change = Partial<Content>

const looks: Partial<Record<keyof Content, FieldLook>> = {
  title: { label: 'Title', kind: 'text' },
  content: { label: 'Content', kind: 'html' },
  excerpt: { label: 'Excerpt', kind: 'long-text' },
  slug: { label: 'Address', kind: 'link' },
  status: { label: 'Status', kind: 'text' },
}

/** Reads the object, declines what must not be edited, and shows what would change. */
export async function previewContent({
  api,
  ref,
  change,
  notes = [],
}: {
  api: WordPressApi
  ref: ContentRef
  change: Change
  notes?: readonly string[]
}): Promise<Preview<Content>> {
  const wire = await api.getWire(ref)
  const content = toContent(wire)
  if (change.content !== undefined) {
    refusePageBuilder(wire)
    await refuseFilteredContent({ api, html: `${content.content}\n${change.content}` })
  }
  const touched = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(content, field)]))
  return fieldDiff(contentSnapshot({ content, fields: content, touched, notes }), change, looks)
}

export async function setContent({
  api,
  ref,
  fields,
  effect,
}: {
  api: WordPressApi
  ref: ContentRef
  fields: ContentFields
  effect: SealedEffect
}): Promise<Content> {
  const wire = await api.getWire(ref)
  const written = toContent(await api.updateContent({ ref: wire, fields, effect }))
  await purgeCopy({ api, url: written.url, effect })
  return written
}

/** Where the companion can, the page cache forgets the page; elsewhere the copy stays until it expires. */
async function purgeCopy({ api, url, effect }: { api: WordPressApi; url: string; effect: SealedEffect }): Promise<void> {
  const companion = await api.findCompanion().catch(() => null)
  if (companion?.cache.can_purge === true) await api.purge({ url, effect })
}
