import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentTypeSchema, oneLine, postIdSchema, seoFieldsSchema } from '../schemas.ts'
import { previewSeo, readSeo, setSeo } from '../set-seo-field.ts'

export const updateSeoDescription = defineWrite({
  id: 'wordpress.update-seo-description',
  title: 'Set the meta description of a page',
  input: z.strictObject({
    postId: postIdSchema,
    type: contentTypeSchema.optional(),
    description: z.string().overwrite(oneLine).max(320).meta({ label: 'Meta description', kind: 'search-description' }), // empty takes it away, which undo needs
  }),
  output: seoFieldsSchema,
  fixture: {
    postId: 2,
    description: 'No heat, no hot water? We mend boilers of six makes across Leeds, usually on the same day, for a price you know first.',
  },
  risk: 'publish',
  repeat: 'safe', // setting the same text twice changes nothing
  reversibility: 'reversible',
  agent: { when: 'A page has no meta description, or one that does not fit a search result. Needs the companion plugin or SEOPress.' },
  preview: async ({ api, input }) => previewSeo({ api, ref: input, change: { description: input.description } }),
  run: async ({ api, input, effect, seen }) => setSeo({ api, ref: input, change: { description: input.description }, effect, seen }),
  readBack: async ({ api, input }) => readSeo({ api, ref: input }),
  undo: ({ input, before }) => ({ ...input, description: before.description }),
})
