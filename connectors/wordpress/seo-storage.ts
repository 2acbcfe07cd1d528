import { appError } from '@bizosaas/kernel'
import { seoPressNamespace } from './api/seopress.ts'
import type { WordPressApi } from './api.ts'
import type { SeoFields } from './schemas.ts'
import type { WireContent } from './wire.ts'

interface Kept {
  /** The SEO plugin by its name; null where the companion keeps the texts itself. */
  readonly plugin: string | null
  readonly isTitleWhole: boolean
  readonly cache: { readonly name: string | null; readonly canPurge: boolean }
}

/** Where this site keeps search titles and descriptions, and by which door we reach them. */
export type SeoStorage =
  /** In meta that the companion opens. */
  | (Kept & { readonly door: 'meta'; readonly titleKey: string; readonly descriptionKey: string })
  /** By SEOPress's own route, which needs no companion. */
  | (Kept & { readonly door: 'seopress' })

/** Throws `vendor-write-not-kept` where the site keeps neither, saying what the companion plugin would add. */
export async function seoStorage(api: WordPressApi): Promise<SeoStorage> {
  const [companion, { namespaces }] = await Promise.all([api.findCompanion(), api.getIndex()])
  if (companion === null && namespaces.includes(seoPressNamespace))
    return { door: 'seopress', plugin: 'seopress', isTitleWhole: true, cache: { name: null, canPurge: false } }
  if (companion === null)
    throw declined(
      'WordPress itself keeps no search title and no description; the companion plugin adds both fields to pages and posts and prints them',
    )
  const { seo, cache } = companion
  if (!seo.isWritable) throw declined(`${seo.plugin ?? 'the SEO plugin'} does not let other programs write its fields`)
  const { plugin, titleKey, descriptionKey, isTitleWhole } = seo
  return { door: 'meta', plugin, titleKey, descriptionKey, isTitleWhole, cache }
}

/** The two texts as the site stores them. */
export async function seoFieldsOf({ api, wire, storage }: { api: WordPressApi; wire: WireContent; storage: SeoStorage }): Promise<SeoFields> {
  if (storage.door === 'seopress') return api.getSeoPressTexts(wire.id)
  return { title: textOf({ wire, key: storage.titleKey }), description: textOf({ wire, key: storage.descriptionKey }) }
}

/** A key that is not shown to us is a field nobody registered: writing it would be lost in silence. */
function textOf({ wire, key }: { wire: WireContent; key: string }): string {
  const value = wire.meta[key]
  if (typeof value !== 'string') throw declined(`the site does not offer the field ${key} for this kind of page`)
  return value
}

function declined(reason: string) {
  return appError('vendor-write-not-kept', { details: { reason, written: 'no' } })
}
