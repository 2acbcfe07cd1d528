import { type Collected, collectPages } from '@bizosaas/connector-kit'
import { appError, type SealedEffect } from '@bizosaas/kernel'
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
  return {
    findWire,
    getWire,
    findContent: async (ref: ContentRef): Promise<Content | null> => {
      const found = await findWire(ref)
      return found === null ? null : toContent(found)
    },
    findBySlug: async ({ type, slug }: { type: ContentType; slug: string }): Promise<WireContent | null> => {
      const { value } = await client.read({ path: routes[type], query: { slug, status: 'any', context: 'edit' }, schema: z.array(wireContentSchema) })
      return value.find((one) => one.slug === slug) ?? null
    },
    listContent: (query: ListContent) => listContent({ client, ...query }),
    listRevisions: async (ref: ContentRef) => listRevisions({ client, wire: await getWire(ref) }),
    ...contentWrites(client),
  }
}

function contentWrites(client: WordPressClient) {
  return {
    createContent: async ({ type, fields, effect }: { type: ContentType; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> => {
      const { value } = await client.write({
        method: 'POST',
        path: routes[type],
        query: { context: 'edit' },
        body: fields,
        schema: wireContentSchema,
        effect,
      })
      return value
    },
    /** POST, as it gets through more firewalls than PUT or PATCH. */
    updateContent: async ({ ref, fields, effect }: { ref: WireRef; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> => {
      const { value } = await client.write({
        method: 'POST',
        path: pathOf(ref),
        query: { context: 'edit' },
        body: fields,
        schema: wireContentSchema,
        effect,
      })
      return value
    },
    trashContent: async ({ ref, effect }: { ref: WireRef; effect: SealedEffect }): Promise<WireContent> => {
      const { value } = await client.write({ method: 'DELETE', path: pathOf(ref), schema: wireContentSchema, effect })
      return value
    },
  }
}

type WireRef = { readonly id: number; readonly type: string }

function pathOf({ id, type }: WireRef): string {
  return `${routes[type === 'post' ? 'post' : 'page']}/${id}`
}

async function listContent({
  client,
  type,
  status = 'publish',
  search,
  cap = maxPages,
}: ListContent & { client: WordPressClient }): Promise<Collected<Content>> {
  const fetchPage = async (page: number) => {
    const query = { page, per_page: perPage, status, search, context: 'edit', orderby: 'id', order: 'asc' }
    const { value, headers } = await client.read({ path: routes[type], query, schema: z.array(wireContentSchema) })
    return { items: value.map(toContent), next: page < Number(headers.get('x-wp-totalpages') ?? 1) ? page + 1 : null }
  }
  return collectPages({ first: 1, maxPages: cap, fetchPage })
}

async function listRevisions({ client, wire }: { client: WordPressClient; wire: WireRef }) {
  const { value } = await client.read({
    path: `${pathOf(wire)}/revisions`,
    query: { context: 'edit', per_page: 20 },
    schema: z.array(wireRevisionSchema),
  })
  return value.map(({ id, modified_gmt: modified, author: authorId, title, content, excerpt }) =>
    revisionSchema.parse({ id, modified, authorId, title: title.raw ?? '', content: content.raw ?? '', excerpt: excerpt.raw ?? '' }),
  )
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
