import { appError } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'
import type { SeoFields } from './schemas.ts'
import type { WireContent } from './wire.ts'

/** Where this site keeps search titles and descriptions, and whether we may write there. */
export interface SeoStorage {
  /** The SEO plugin by its name in the companion's answer; null where the companion keeps them itself or nobody does. */
  readonly plugin: string | null
  readonly titleKey: string
  readonly descriptionKey: string
  readonly cache: { readonly name: string | null; readonly canPurge: boolean }
}

/** Throws `vendor-write-not-kept` where the site keeps neither, saying what the companion plugin would add. */
export async function seoStorage(api: WordPressApi): Promise<SeoStorage> {
  const companion = await api.findCompanion()
  if (companion === null)
    throw declined(
      'WordPress itself keeps no search title and no description; the companion plugin adds both fields to pages and posts and prints them',
    )
  const { seo, cache } = companion
  if (!seo.writable) throw declined(`${seo.plugin ?? 'the SEO plugin'} does not let other programs write its fields`)
  return { plugin: seo.plugin, titleKey: seo.title_key, descriptionKey: seo.description_key, cache: { name: cache.name, canPurge: cache.can_purge } }
}

/** The two texts as the site stores them. A key that is not shown to us is a field nobody registered: writing it would be lost in silence. */
export function seoFieldsOf({ wire, storage }: { wire: WireContent; storage: SeoStorage }): SeoFields {
  return { title: textOf({ wire, key: storage.titleKey }), description: textOf({ wire, key: storage.descriptionKey }) }
}

function textOf({ wire, key }: { wire: WireContent; key: string }): string {
  const value = wire.meta[key]
  if (typeof value !== 'string') throw declined(`the site does not offer the field ${key} for this kind of page`)
  return value
}

function declined(reason: string) {
  return appError('vendor-write-not-kept', { details: { reason, written: 'no' } })
}
