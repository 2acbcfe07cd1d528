import type { Json } from '@bizosaas/kernel'
import { fingerprint } from './fingerprint.ts'
import { toContent, type WireContent } from './wire.ts'

/** Where SEO plugins, and our companion, keep the two texts of a page. Other meta may count visitors and is none of our business. */
const seoKeys = [
  '_bizosaas_seo_title',
  '_bizosaas_seo_description',
  '_yoast_wpseo_title',
  '_yoast_wpseo_metadesc',
  'rank_math_title',
  'rank_math_description',
  '_aioseo_title',
  '_aioseo_description',
  '_seopress_titles_title',
  '_seopress_titles_desc',
  '_genesis_title',
  '_genesis_description',
]

/** The version of a whole page or post: when it was last saved, and a hash of its raw fields, as `modified` counts in seconds and not every change moves it. */
export function contentVersion(wire: WireContent): { readonly modified: string; readonly raw: string } {
  const { url: _url, modified, ...fields } = toContent(wire)
  const seo = Object.fromEntries(seoKeys.flatMap((key): [string, unknown][] => (key in wire.meta ? [[key, wire.meta[key]]] : [])))
  return { modified, raw: fingerprint({ fields: sorted(fields), seo }) }
}

/** Lists of ids are sets: their order says nothing. */
function sorted<Fields extends { categoryIds: readonly number[]; tagIds: readonly number[] }>(fields: Fields): Fields {
  const inOrder = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
  return { ...fields, categoryIds: inOrder(fields.categoryIds), tagIds: inOrder(fields.tagIds) }
}

/** How our own write moved it. */
export function contentMove({ from, to }: { from: WireContent; to: WireContent }): { readonly from: Json; readonly to: Json } {
  return { from: { ...contentVersion(from) }, to: { ...contentVersion(to) } }
}
