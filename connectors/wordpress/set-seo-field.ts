import { fieldDiff, type Preview } from '@bizosaas/connector-kit'
import type { SealedEffect } from '@bizosaas/kernel'
import type { ContentRef } from './api/content.ts'
import type { WordPressApi } from './api.ts'
import type { SeoFields } from './schemas.ts'
import { seoFieldsOf, seoStorage } from './seo-storage.ts'
import { contentSnapshot } from './snapshot.ts'
import { toContent } from './wire.ts'

type Change = Partial<SeoFields>

/** What both search texts share: where they are kept, how they are previewed, written and read back. */
export async function previewSeo({ api, ref, change }: { api: WordPressApi; ref: ContentRef; change: Change }): Promise<Preview<SeoFields>> {
  const [storage, wire, { name: siteName }] = await Promise.all([seoStorage(api), api.getWire(ref), api.getIndex()])
  const fields = seoFieldsOf({ wire, storage })
  const touched = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(fields, field)]))
  const keeper = storage.plugin === null ? 'It is kept and printed by the companion plugin.' : `It is kept and printed by ${storage.plugin}.`
  const notes = [keeper, ...cacheNotes(storage.cache)]
  return fieldDiff(contentSnapshot({ content: toContent(wire), fields, touched, notes, context: { siteName } }), change)
}

/** Writes the meta keys of the site's keeper, then asks its cache to forget the page. */
export async function setSeo({
  api,
  ref,
  change,
  effect,
}: {
  api: WordPressApi
  ref: ContentRef
  change: Change
  effect: SealedEffect
}): Promise<SeoFields> {
  const [storage, wire] = await Promise.all([seoStorage(api), api.getWire(ref)])
  const meta = {
    ...(change.title === undefined ? {} : { [storage.titleKey]: change.title }),
    ...(change.description === undefined ? {} : { [storage.descriptionKey]: change.description }),
  }
  const written = await api.updateContent({ ref: wire, fields: { meta }, effect })
  if (storage.cache.canPurge) await api.purge({ url: wire.link, effect })
  return seoFieldsOf({ wire: written, storage })
}

export async function readSeo({ api, ref }: { api: WordPressApi; ref: ContentRef }): Promise<SeoFields | null> {
  const [storage, wire] = await Promise.all([seoStorage(api), api.findWire(ref)])
  return wire === null ? null : seoFieldsOf({ wire, storage })
}

function cacheNotes({ name, canPurge }: { name: string | null; canPurge: boolean }): string[] {
  if (name === null) return []
  if (canPurge) return [`The copy of the page in ${name} is emptied right after the change.`]
  return ['A page cache may show visitors the old page until it is emptied.']
}
