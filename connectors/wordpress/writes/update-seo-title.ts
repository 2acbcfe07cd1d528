import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentTypeSchema, postIdSchema, seoFieldsSchema } from '../schemas.ts'
import { previewSeo, readSeo, setSeo } from '../set-seo-field.ts'

export const updateSeoTitle = defineWrite({
  id: 'wordpress.update-seo-title',
  title: 'Set the search title of a page',
  input: z.strictObject({
    postId: postIdSchema,
    type: contentTypeSchema.optional(),
    title: z.string().trim().max(200).meta({ label: 'Search title', kind: 'search-title' }),
  }),
  output: seoFieldsSchema,
  fixture: { postId: 2, title: 'Boiler repair in Leeds, same day | Aire Plumbing' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'The title a search result shows should differ from the heading of the page. Needs the companion plugin.' },
  preview: async ({ api, input }) => previewSeo({ api, ref: input, change: { title: input.title } }),
  run: async ({ api, input, effect }) => setSeo({ api, ref: input, change: { title: input.title }, effect }),
  readBack: async ({ api, input }) => readSeo({ api, ref: input }),
  undo: ({ input, before }) => ({ ...input, title: before.title }),
})
