import { fieldDiff, type Look, type Written, written } from '@bizosaas/connector-kit'
import { appError, isAppError, type SealedEffect } from '@bizosaas/kernel'
import type { ContentRef } from './api/content.ts'
import type { WordPressApi } from './api.ts'
import { contentMove } from './content-version.ts'
import { refuseFilteredContent } from './refuse-filtered-content.ts'
import type { SeoFields } from './schemas.ts'
import { type SeoStorage, seoFieldsOf, seoStorage } from './seo-storage.ts'
import { contentSnapshot } from './snapshot.ts'
import { toContent, type WireContent } from './wire.ts'

type Change = Partial<SeoFields>

/** What a preview read of the texts, for the write that follows at once. */
export interface SeenSeo {
  readonly wire: WireContent
  readonly fields: SeoFields
}

/** What both search texts share: where they are kept, how they are previewed, written and read back. */
export async function previewSeo({ api, ref, change }: { api: WordPressApi; ref: ContentRef; change: Change }): Promise<Look<SeoFields, SeenSeo>> {
  const [storage, wire, { name: siteName }] = await Promise.all([seoStorage(api), api.getWire(ref), api.getIndex()])
  if (storage.door === 'meta') await refuseFilteredContent({ api, html: toContent(wire).content })
  const fields = await seoFieldsOf({ api, wire, storage })
  const touched = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(fields, field)]))
  const snapshot = contentSnapshot({ wire, fields, touched, notes: notesOf({ storage, change }), context: { siteName } })
  return { ...fieldDiff(snapshot, change), seen: { wire, fields } }
}

interface SetSeo {
  readonly api: WordPressApi
  readonly ref: ContentRef
  readonly change: Change
  readonly effect: SealedEffect
  readonly seen: SeenSeo | null
}

/** Writes the two texts where the site keeps them, then asks its cache to forget the page. */
export async function setSeo({ api, ref, change, effect, seen }: SetSeo): Promise<Written<SeoFields>> {
  const storage = await seoStorage(api)
  const wire = seen?.wire ?? (await api.getWire(ref))
  if (storage.door === 'seopress') return setBySeoPress({ api, wire, change, effect, seen })
  const meta = {
    ...(change.title === undefined ? {} : { [storage.titleKey]: change.title }),
    ...(change.description === undefined ? {} : { [storage.descriptionKey]: change.description }),
  }
  const answer = await api.updateContent({ ref: wire, fields: { meta }, effect })
  if (storage.cache.canPurge) await api.purge({ url: wire.link, effect })
  return written(await seoFieldsOf({ api, wire: answer, storage }), { moved: contentMove({ from: wire, to: answer }) })
}

/** Its answer is a bare "success", and the object itself does not move: no date, no field of core. */
async function setBySeoPress({ api, wire, change, effect, seen }: Omit<SetSeo, 'ref'> & { wire: WireContent }): Promise<Written<SeoFields>> {
  const before = seen?.fields ?? (await api.getSeoPressTexts(wire.id))
  await api.setSeoPressTexts({ postId: wire.id, change, effect }).catch((error: unknown) => {
    throw isAppError(error) && error.code === 'connection-role-too-low' ? tooOld() : error
  })
  return written({ ...before, ...change }, {})
}

export async function readSeo({ api, ref }: { api: WordPressApi; ref: ContentRef }): Promise<SeoFields | null> {
  const [storage, wire] = await Promise.all([seoStorage(api), api.findWire(ref)])
  return wire === null ? null : seoFieldsOf({ api, wire, storage })
}

function notesOf({ storage, change }: { storage: SeoStorage; change: Change }): string[] {
  const { plugin, isTitleWhole, cache } = storage
  return [
    plugin === null ? 'It is kept and printed by the companion plugin.' : `It is kept and printed by ${plugin}.`,
    ...(change.title !== undefined && !isTitleWhole ? [`${plugin ?? 'The SEO plugin'} adds the name of the site behind it.`] : []),
    ...cacheNotes(cache),
  ]
}

function cacheNotes({ name, canPurge }: SeoStorage['cache']): string[] {
  if (name === null) return []
  if (canPurge) return [`The copy of the page in ${name} is emptied right after the change.`]
  return ['A page cache may show visitors the old page until it is emptied.']
}

/** Who may edit the page was asked at the preview already. */
function tooOld() {
  const reason = 'SEOPress refused: before version 6.8 its own route takes no application password; update it, or install the companion plugin'
  return appError('vendor-write-not-kept', { details: { reason, written: 'no' } })
}
