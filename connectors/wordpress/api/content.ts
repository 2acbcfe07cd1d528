import { type Collected, collectPages } from '@bizosaas/connector-kit'
import { appError, type SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { Content, ContentSummary, ContentType, Revision } from '../schemas.ts'
import { toContent, type WireContent, wireContentSchema } from '../wire.ts'
import { contentPath, contentRoutes } from './content-path.ts'
import { listRevisions } from './list-revisions.ts'
import { createTypeMemory } from './type-memory.ts'

const perPage = 100
/** Enough for 10,000 pages; a site beyond that is read in parts. */
const maxPages = 100
/** A list leaves out the texts: a hundred long pages at once would be more than an answer may be. */
const summaryFields = 'id,type,status,slug,link,title,modified_gmt,parent,featured_media,categories,tags'

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
export function createContentApi({ client, memo }: { client: WordPressClient; memo: Map<string, unknown> }) {
  const types = createTypeMemory(memo)
  const findOf = async (type: ContentType, postId: number) => {
    const found = await client.find({ path: `${contentRoutes[type]}/${postId}`, query: { context: 'edit' }, schema: wireContentSchema })
    if (found !== null) types.learn({ postId, type })
    return found
  }
  /** A page's id does not exist below posts, and the other way round. */
  const findWire = async ({ postId, type }: ContentRef): Promise<WireContent | null> => {
    if (type !== undefined) return findOf(type, postId)
    const [first, second] = types.likelyFirst(postId)
    return (await findOf(first, postId)) ?? (await findOf(second, postId))
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
    findBySlug: async ({ type, slug, status = 'any' }: { type: ContentType; slug: string; status?: string }): Promise<WireContent | null> => {
      const { value } = await client.read({ path: contentRoutes[type], query: { slug, status, context: 'edit' }, schema: z.array(wireContentSchema) })
      return value.find((one) => one.slug === slug) ?? null
    },
    listContent: (query: ListContent) => listContent({ client, ...query }),
    listSummaries: async (query: ListContent): Promise<Collected<ContentSummary>> => {
      const { items, isComplete } = await listContent({ client, fields: summaryFields, ...query })
      return { isComplete, items: items.map(({ content: _content, excerpt: _excerpt, ...summary }) => summary) }
    },
    listRevisions: async (ref: ContentRef): Promise<readonly Revision[]> => listRevisions({ client, wire: await getWire(ref) }),
    /** Of an object that was just read. */
    listRevisionsOf: (wire: Pick<WireContent, 'id' | 'type'>): Promise<readonly Revision[]> => listRevisions({ client, wire }),
    ...contentWrites(client),
  }
}

function contentWrites(client: WordPressClient) {
  return {
    createContent: async ({ type, fields, effect }: { type: ContentType; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> =>
      send({ client, path: contentRoutes[type], fields, effect }),
    updateContent: async ({ ref, fields, effect }: { ref: WireRef; fields: ContentFields; effect: SealedEffect }): Promise<WireContent> =>
      send({ client, path: contentPath(ref), fields, effect }),
    trashContent: async ({ ref, effect }: { ref: WireRef; effect: SealedEffect }): Promise<WireContent> => {
      const { value } = await client.write({ method: 'DELETE', path: contentPath(ref), schema: wireContentSchema, effect })
      return value
    },
  }
}

/** POST, as it gets through more firewalls than PUT or PATCH. */
async function send({ client, path, fields, effect }: { client: WordPressClient; path: string; fields: ContentFields; effect: SealedEffect }) {
  const { value } = await client.write({ method: 'POST', path, query: { context: 'edit' }, body: fields, schema: wireContentSchema, effect })
  return value
}

type WireRef = { readonly id: number; readonly type: string }

type Listing = ListContent & { client: WordPressClient; fields?: string }

async function listContent({ client, type, status = 'publish', search, cap = maxPages, fields }: Listing): Promise<Collected<Content>> {
  const fetchPage = async (page: number) => {
    const query = { page, per_page: perPage, status, search, context: 'edit', orderby: 'id', order: 'asc', _fields: fields }
    const { value, headers } = await client.read({ path: contentRoutes[type], query, schema: z.array(wireContentSchema) })
    return { items: value.map(toContent), next: page < Number(headers.get('x-wp-totalpages') ?? 1) ? page + 1 : null }
  }
  return collectPages({ first: 1, maxPages: cap, fetchPage })
}

export interface ListContent {
  readonly type: ContentType
  readonly status?: string | undefined
  readonly search?: string | undefined
  /** Pages of 100. */
  readonly cap?: number | undefined
}
