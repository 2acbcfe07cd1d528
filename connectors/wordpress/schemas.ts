import { z } from 'zod'

/** Ids of WordPress are positive integers. */
export const postIdSchema = z.number().int().positive().meta({ label: 'Page or post' })
export const contentTypeSchema = z.enum(['page', 'post'])
export type ContentType = z.output<typeof contentTypeSchema>

export const statusSchema = z.enum(['draft', 'pending', 'private', 'publish', 'future'])

/** A page or post as we speak of it: raw fields where the account may see them. */
export const contentSchema = z.object({
  id: z.number(),
  type: contentTypeSchema,
  status: z.string(),
  slug: z.string(),
  url: z.string(),
  title: z.string(),
  content: z.string(),
  excerpt: z.string(),
  /** UTC without a zone mark, as WordPress spells it. */
  modified: z.string(),
  parentId: z.number().nullable(),
  featuredMediaId: z.number().nullable(),
  categoryIds: z.array(z.number()),
  tagIds: z.array(z.number()),
})
export type Content = z.output<typeof contentSchema>

export const contentSummarySchema = contentSchema.omit({ content: true, excerpt: true })
export type ContentSummary = z.output<typeof contentSummarySchema>

export const mediaSchema = z.object({
  id: z.number(),
  url: z.string(),
  title: z.string(),
  alt: z.string(),
  mimeType: z.string(),
  slug: z.string(),
  modified: z.string(),
})
export type Media = z.output<typeof mediaSchema>

/** Search texts are one line; every keeper stores them so. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export const seoFieldsSchema = z.object({ title: z.string(), description: z.string() })
export type SeoFields = z.output<typeof seoFieldsSchema>

export const termSchema = z.object({ id: z.number(), name: z.string(), slug: z.string(), count: z.number(), parentId: z.number().nullable() })
export type Term = z.output<typeof termSchema>

export const siteIdentitySchema = z.object({ title: z.string(), tagline: z.string() })
export type SiteIdentity = z.output<typeof siteIdentitySchema>

export const revisionSchema = z.object({
  id: z.number(),
  modified: z.string(),
  authorId: z.number(),
  title: z.string(),
  content: z.string(),
  excerpt: z.string(),
})
export type Revision = z.output<typeof revisionSchema>
