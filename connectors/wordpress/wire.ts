import { z } from 'zod'
import type { Content, ContentType, Media } from './schemas.ts'

/** `raw` is there only for who may edit; `rendered` always. */
const text = z.looseObject({ raw: z.string().optional(), rendered: z.string().default('') })
/** PHP spells an empty map as an empty list. */
const mapSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))])

/** What WordPress says about the revisions of an object, with the object itself. Left out where revisions are switched off. */
const linksSchema = z.looseObject({
  'version-history': z.array(z.looseObject({ count: z.number() })).optional(),
  'predecessor-version': z.array(z.looseObject({ id: z.number() })).optional(),
})

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
  meta: mapSchema.default({}),
  _links: linksSchema.default({}),
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

export const wireRevisionSchema = z.looseObject({
  id: z.number(),
  author: z.number(),
  slug: z.string().default(''),
  modified_gmt: z.string(),
  title: text.default({ rendered: '' }),
  content: text.default({ rendered: '' }),
  excerpt: text.default({ rendered: '' }),
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
  roles: z.array(z.string()).default([]),
  capabilities: mapSchema.default({}),
})

export const wireIndexSchema = z.looseObject({
  name: z.string(),
  description: z.string().default(''),
  url: z.string(),
  home: z.string(),
  namespaces: z.array(z.string()),
  authentication: mapSchema.default({}),
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
    title_is_whole: z.boolean().default(true),
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
