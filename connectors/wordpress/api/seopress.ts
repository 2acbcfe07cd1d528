import type { SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { SeoFields } from '../schemas.ts'

/** The namespace by which SEOPress shows itself in the index of the API. */
export const seoPressNamespace = 'seopress/v1'

/**
 * SEOPress's own route for the two texts of a page, as its source has it (`TitleDescriptionMeta`, since 4.7; application passwords since 6.8).
 * `/posts/{id}` alone answers the texts with their variables filled in, and only for what is published.
 */
export function createSeoPressApi(client: WordPressClient) {
  return {
    /** The texts as they are stored; empty where nothing was set. */
    getSeoPressTexts: async (postId: number): Promise<SeoFields> => {
      const { value } = await client.read({ path: pathOf(postId), schema: textsSchema })
      return { title: value.title, description: value.description }
    },
    setSeoPressTexts: async ({ postId, change, effect }: { postId: number; change: Partial<SeoFields>; effect: SealedEffect }): Promise<void> => {
      await client.write({ method: 'PUT', path: pathOf(postId), body: change, schema: successSchema, effect })
    },
  }
}

function pathOf(postId: number): string {
  return `/${seoPressNamespace}/posts/${postId}/title-description-metas`
}

const textsSchema = z.looseObject({ title: z.string().default(''), description: z.string().default('') })
const successSchema = z.looseObject({ code: z.literal('success') })
