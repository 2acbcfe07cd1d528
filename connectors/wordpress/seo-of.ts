import { seoPressNamespace } from './api/seopress.ts'
import type { Companion, SiteIndex } from './site-facts.ts'

/** Who keeps the search texts of the site, and whether we reach them. */
export function seoOf({ index, companion }: { index: SiteIndex; companion: Companion | null }): { seoPlugin: string | null; canWriteSeo: boolean } {
  if (companion !== null) return { seoPlugin: companion.seo.plugin, canWriteSeo: companion.seo.isWritable }
  const hasSeoPress = index.namespaces.includes(seoPressNamespace)
  return { seoPlugin: hasSeoPress ? 'seopress' : null, canWriteSeo: hasSeoPress }
}
