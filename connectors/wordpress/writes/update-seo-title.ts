import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentTypeSchema, oneLine, postIdSchema, seoFieldsSchema } from '../schemas.ts'
import { previewSeo, readSeo, setSeo } from '../set-seo-field.ts'

export const updateSeoTitle = defineWrite({
  id: 'wordpress.update-seo-title',
  title: 'Set the search title of a page',
  input: z.strictObject({
    postId: postIdSchema,
    type: contentTypeSchema.optional(),
    title: z.string().overwrite(oneLine).max(200).meta({ label: 'Search title', kind: 'search-title' }),
  }),
  output: seoFieldsSchema,
  fixture: { postId: 2, title: 'Boiler repair in Leeds, same day | Aire Plumbing' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'The title a search result shows should differ from the heading of the page. Needs the companion plugin or SEOPress.' },
  preview: async ({ api, input }) => previewSeo({ api, ref: input, change: { title: input.title } }),
  run: async ({ api, input, effect, seen }) => setSeo({ api, ref: input, change: { title: input.title }, effect, seen }),
  readBack: async ({ api, input }) => readSeo({ api, ref: input }),
  undo: ({ input, before }) => ({ ...input, title: before.title }),
})
