import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { contentTypeSchema, postIdSchema, seoFieldsSchema } from '../schemas.ts'
import { readSeo } from '../set-seo-field.ts'

export const getSeoFields = defineRead({
  id: 'wordpress.get-seo-fields',
  title: 'Read the search title and description of a page',
  agent: { when: 'You need what the site keeps for search results. Empty texts mean that nothing was set.' },
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema.optional() }),
  output: z.object({ seo: seoFieldsSchema.nullable() }),
  fixture: { postId: 2 },
  run: async ({ api, input }) => ({ seo: await readSeo({ api, ref: input }) }),
})
