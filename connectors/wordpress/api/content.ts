import { appError, type SealedEffect } from '@bizosaas/kernel'
import { collectPages, type Collected } from '@bizosaas/connector-kit'
import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { Content, ContentType } from '../schemas.ts'
import { revisionSchema } from '../schemas.ts'
import { toContent, type WireContent, wireContentSchema } from '../wire.ts'

const routes = { post: '/wp/v2/posts', page: '/wp/v2/pages' } as const
const perPage = 100
/** Enough for 10,000 pages; a site beyond that is read in parts. */
const maxPages = 100

export interface ContentRef {
  readonly postId: number
  readonly type?: ContentType | undefined
}

/** The fields a write may set; names as WordPress has them. */
export interface ContentFields {
  readonly title?: string
  readonly content?: string
  readonly excerpt?: string
  readonly slug?: string
  readonly status?: string
  readonly parent?: number
  readonly featured_media?: number
  readonly categories?: readonly number[]
  readonly tags?: readonly number[]
  readonly meta?: Readonly<Record<string, string>>
}

/** Endpoints of pages and posts, always with `context=edit`: what is compared and written back must be the raw text. */
export function createContentApi(client: WordPressClient) {
  const findOf = async (type: ContentType, postId: number) =>
    client.find({ path: `${routes[type]}/${postId}`, query: { context: 'edit' }, schema: wireContentSchema })

  /** A page's id does not exist below posts, and the other way round. */
  const findWire = async ({ postId, type }: ContentRef): Promise<WireContent | null> => {
    if (type !== undefined) return findOf(type, postId)
    return (await findOf('page', postId)) ?? (await findOf('post', postId))
  }

  const getWire = async (ref: ContentRef): Promise<WireContent> => {
    const found = await findWire(ref)
    if (found === null) throw appError('vendor-object-not-found', { details: { reason: `there is no page or post ${ref.postId}`, written: 'no' } })
    return found
  }

  const findBySlug = async ({ type, slug }: { type: ContentType; slug: string }): Promise<WireContent | null> => {
    const { value } = await client.read({ path: routes[type], query: { slug, status: 'any', context: 'edit' }, schema: z.array(wireContentSchema) })
    return value.find((one) => one.slug === slug) ?? null
  }

  return {
    findWire,
    getWire,
    findBySlug,
    findContent: async (ref: ContentRef): Promise<Content | null> => {
      const found = await findWire(ref)
      return found === null ? null : toContent(found)
    },
    getContent: async (ref: ContentRef): Promise<Content> => toContent(await getWire(ref)),
    listContent: async ({ type, status = 'publish', search, cap = maxPages }: ListContent): Promise<Collected<Content>> =>
      collectPages({
        first: 1,
        maxPages: cap,
        fetchPage: async (page) => {
          const query = { page, per_page: perPage, status, search, context: 'edit', orderby: 'id', order: 'asc' }
          const { value, headers } = await client.read({ path: routes[type], query, schema: z.array(wireContentSchema) })
          return { items: value.map(toContent), next: page < Number(headers.get('x-wp-totalpages') ?? 1) ? page + 1 : null }
        },
      }),
    listRevisions: async (ref: ContentRef) => {
      const { id, type } = await getWire(ref)
      const path = `${routes[type === 'post' ? 'post' : 'page']}/${id}/revisions`
      const { value } = await client.read({ path, query: { context: 'edit', per_page: 20 }, schema: z.array(wireRevisionSchema) })
      return value.map((wire) =>
        revisionSchema.parse({
          id: wire.id,
          modified: wire.modified_gmt,
          authorId: wire.author,
          title: wire.title.raw ?? '',
          content: wire.content.raw ?? '',
          excerpt: wire.excerpt.raw ?? '',
        }),
      )
    },
    createContent: async ({ type, fields, effect }: { type: ContentType; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> => {
      const { value } = await client.write({ method: 'POST', path: routes[type], query: { context: 'edit' }, body: fields, schema: wireContentSchema, effect })
      return value
    },
    /** POST, as it gets through more firewalls than PUT or PATCH. */
    updateContent: async ({ ref, fields, effect }: { ref: { id: number; type: string }; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> => {
      const path = `${routes[ref.type === 'post' ? 'post' : 'page']}/${ref.id}`
      const { value } = await client.write({ method: 'POST', path, query: { context: 'edit' }, body: fields, schema: wireContentSchema, effect })
      return value
    },
    trashContent: async ({ ref, effect }: { ref: { id: number; type: string }; effect: SealedEffect }): Promise<WireContent> => {
      const path = `${routes[ref.type === 'post' ? 'post' : 'page']}/${ref.id}`
      const { value } = await client.write({ method: 'DELETE', path, schema: wireContentSchema, effect })
      return value
    },
  }
}

export interface ListContent {
  readonly type: ContentType
  readonly status?: string | undefined
  readonly search?: string | undefined
  /** Pages of 100. */
  readonly cap?: number | undefined
}

const rawText = z.looseObject({ raw: z.string().optional(), rendered: z.string().default('') })
const wireRevisionSchema = z.looseObject({
  id: z.number(),
  author: z.number(),
  modified_gmt: z.string(),
  title: rawText.default({ rendered: '' }),
  content: rawText.default({ rendered: '' }),
  excerpt: rawText.default({ rendered: '' }),
})
