import { z } from 'zod'
import type { WireIndex, wireCapabilitiesSchema, wireUserSchema } from './wire.ts'

/** What is true of a site for a while: plain data, so that a process may remember it. Never a secret. */
export const siteIndexSchema = z.object({
  name: z.string(),
  tagline: z.string(),
  home: z.string(),
  /** The plugins that have routes of their own, e.g. `seopress/v1`. */
  namespaces: z.array(z.string()),
  offersPasswords: z.boolean(),
})
export type SiteIndex = z.output<typeof siteIndexSchema>

export const accountSchema = z.object({
  roles: z.array(z.string()),
  mayEditPosts: z.boolean(),
  mayEditPages: z.boolean(),
  hasUnfilteredHtml: z.boolean(),
})
export type Account = z.output<typeof accountSchema>

export const companionSchema = z.object({
  version: z.string(),
  seo: z.object({
    plugin: z.string().nullable(),
    titleKey: z.string(),
    descriptionKey: z.string(),
    isWritable: z.boolean(),
    /** False where the plugin appends the name of the site to every title. */
    isTitleWhole: z.boolean(),
  }),
  builder: z.string().nullable(),
  cache: z.object({ name: z.string().nullable(), canPurge: z.boolean() }),
})
export type Companion = z.output<typeof companionSchema>

export function toIndex(wire: WireIndex): SiteIndex {
  const { name, description, home, namespaces, authentication } = wire
  return { name, tagline: description, home, namespaces, offersPasswords: authentication['application-passwords'] !== undefined }
}

export function toAccount({ roles, capabilities }: z.output<typeof wireUserSchema>): Account {
  const may = (capability: string) => capabilities[capability] === true
  return { roles, mayEditPosts: may('edit_posts'), mayEditPages: may('edit_pages'), hasUnfilteredHtml: may('unfiltered_html') }
}

export function toCompanion({ plugin_version: version, seo, builder, cache }: z.output<typeof wireCapabilitiesSchema>): Companion {
  return {
    version,
    seo: {
      plugin: seo.plugin,
      titleKey: seo.title_key,
      descriptionKey: seo.description_key,
      isWritable: seo.writable,
      isTitleWhole: seo.title_is_whole,
    },
    builder: builder.name,
    cache: { name: cache.name, canPurge: cache.can_purge },
  }
}
