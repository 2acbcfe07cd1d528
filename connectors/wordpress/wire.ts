import { z } from 'zod'
import type { Content, ContentType, Media } from './schemas.ts'

/** `raw` is there only for who may edit; `rendered` always. */
const text = z.looseObject({ raw: z.string().optional(), rendered: z.string().default('') })
/** PHP spells an empty map as an empty list. */
const metaSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))])

export const wireContentSchema = z.looseObject({
  id: z.number(),
  type: z.string(),
  status: z.string().default('publish'),
  slug: z.string().default(''),
  link: z.string().default(''),
  title: text.default({ rendered: '' }),
  content: text.default({ rendered: '' }),
  excerpt: text.default({ rendered: '' }),
  modified_gmt: z.string().nullable().default(''),
  parent: z.number().optional(),
  featured_media: z.number().optional(),
  categories: z.array(z.number()).optional(),
  tags: z.array(z.number()).optional(),
  meta: metaSchema.default({}),
})
export type WireContent = z.output<typeof wireContentSchema>

export const wireMediaSchema = z.looseObject({
  id: z.number(),
  source_url: z.string(),
  slug: z.string().default(''),
  title: text,
  alt_text: z.string().default(''),
  mime_type: z.string().default(''),
  modified_gmt: z.string().nullable().default(''),
})

export const wireTermSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  slug: z.string(),
  count: z.number().default(0),
  parent: z.number().optional(),
})

export const wireUserSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  username: z.string().optional(),
  slug: z.string().default(''),
  roles: z.array(z.string()).default([]),
  capabilities: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))]).default({}),
})
export type WireUser = z.output<typeof wireUserSchema>

export const wireIndexSchema = z.looseObject({
  name: z.string(),
  description: z.string().default(''),
  url: z.string(),
  home: z.string(),
  namespaces: z.array(z.string()),
  authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))]).default({}),
})
export type WireIndex = z.output<typeof wireIndexSchema>

export const wireCapabilitiesSchema = z.looseObject({
  plugin_version: z.string(),
  seo: z.looseObject({
    plugin: z.string().nullable(),
    version: z.string().nullable(),
    title_key: z.string(),
    description_key: z.string(),
    writable: z.boolean(),
  }),
  builder: z.union([
    z.looseObject({ name: z.string().nullable() }),
    z
      .string()
      .nullable()
      .transform((name) => ({ name })),
  ]),
  cache: z.looseObject({ name: z.string().nullable(), can_purge: z.boolean() }),
})
export type WireCapabilities = z.output<typeof wireCapabilitiesSchema>

export function toContent(wire: WireContent): Content {
  return {
    id: wire.id,
    type: toType(wire.type),
    status: wire.status,
    slug: wire.slug,
    url: wire.link,
    title: wire.title.raw ?? wire.title.rendered,
    content: wire.content.raw ?? wire.content.rendered,
    excerpt: wire.excerpt.raw ?? wire.excerpt.rendered,
    modified: wire.modified_gmt ?? '',
    parentId: wire.parent === undefined || wire.parent === 0 ? null : wire.parent,
    featuredMediaId: wire.featured_media === undefined || wire.featured_media === 0 ? null : wire.featured_media,
    categoryIds: wire.categories ?? [],
    tagIds: wire.tags ?? [],
  }
}

function toType(type: string): ContentType {
  return type === 'post' ? 'post' : 'page'
}

export function toMedia(wire: z.output<typeof wireMediaSchema>): Media {
  return {
    id: wire.id,
    url: wire.source_url,
    title: wire.title.raw ?? wire.title.rendered,
    alt: wire.alt_text,
    mimeType: wire.mime_type,
    slug: wire.slug,
    modified: wire.modified_gmt ?? '',
  }
}
