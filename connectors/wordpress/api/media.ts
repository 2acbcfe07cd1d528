import { type Collected, collectPages } from '@bizosaas/connector-kit'
import { appError, type SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { Media } from '../schemas.ts'
import { toMedia, wireMediaSchema } from '../wire.ts'

export interface MediaFields {
  readonly alt_text?: string
  readonly title?: string
  readonly caption?: string
}

/** Endpoints of the media library. */
export function createMediaApi(client: WordPressClient) {
  const findMedia = async (mediaId: number): Promise<Media | null> => {
    const found = await client.find({ path: `/wp/v2/media/${mediaId}`, query: { context: 'edit' }, schema: wireMediaSchema })
    return found === null ? null : toMedia(found)
  }
  return {
    findMedia,
    getMedia: async (mediaId: number): Promise<Media> => {
      const found = await findMedia(mediaId)
      if (found === null) throw appError('vendor-object-not-found', { details: { reason: `there is no media file ${mediaId}`, written: 'no' } })
      return found
    },
    /** Uploads choose the slug from the file's name: that is how an earlier try is found again. */
    findMediaBySlug: async (slug: string): Promise<Media | null> => {
      const { value } = await client.read({ path: '/wp/v2/media', query: { slug, context: 'edit' }, schema: z.array(wireMediaSchema) })
      const found = value.find((one) => one.slug === slug)
      return found === undefined ? null : toMedia(found)
    },
    listMedia: async ({ search, cap = 20 }: { search?: string | undefined; cap?: number | undefined }): Promise<Collected<Media>> =>
      collectPages({
        first: 1,
        maxPages: cap,
        fetchPage: async (page) => {
          const query = { page, per_page: 100, search, context: 'edit', orderby: 'id', order: 'asc' }
          const { value, headers } = await client.read({ path: '/wp/v2/media', query, schema: z.array(wireMediaSchema) })
          return { items: value.map(toMedia), next: page < Number(headers.get('x-wp-totalpages') ?? 1) ? page + 1 : null }
        },
      }),
    updateMedia: async ({ mediaId, fields, effect }: { mediaId: number; fields: MediaFields; effect: SealedEffect }): Promise<Media> => {
      const { value } = await client.write({
        method: 'POST',
        path: `/wp/v2/media/${mediaId}`,
        query: { context: 'edit' },
        body: fields,
        schema: wireMediaSchema,
        effect,
      })
      return toMedia(value)
    },
    /** Raw bytes; WordPress takes no alt text with them, so that is a second write. */
    uploadMedia: async ({
      fileName,
      mimeType,
      bytes,
      effect,
    }: {
      fileName: string
      mimeType: string
      bytes: Uint8Array
      effect: SealedEffect
    }): Promise<Media> => {
      const headers = { 'content-type': mimeType, 'content-disposition': `attachment; filename="${fileName}"` }
      const { value } = await client.write({ method: 'POST', path: '/wp/v2/media', headers, body: bytes, schema: wireMediaSchema, effect })
      return toMedia(value)
    },
    /** The library has no trash unless the site switched it on: deleting is for good. */
    deleteMedia: async ({ mediaId, effect }: { mediaId: number; effect: SealedEffect }): Promise<void> => {
      await client.write({ method: 'DELETE', path: `/wp/v2/media/${mediaId}`, query: { force: true }, schema: z.unknown(), effect })
    },
  }
}
