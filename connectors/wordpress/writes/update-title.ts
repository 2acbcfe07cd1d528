import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { previewContent, setContent } from '../set-content-fields.ts'

export const updateTitle = defineWrite({
  id: 'wordpress.update-title',
  title: 'Change the title of a page or post',
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema.optional(), title: z.string().min(1).max(300).meta({ label: 'Title' }) }),
  output: contentSchema.pick({ title: true }),
  fixture: { postId: 2, title: 'Boiler repair in Leeds' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'The title of a page is missing, too long, the same as that of another page, or says nothing.' },
  preview: async ({ api, input }) =>
    previewContent({
      api,
      ref: input,
      change: { title: input.title },
      notes: ['The title is also the heading of the page, and menus and breadcrumbs that take it over change with it.'],
    }),
  run: async ({ api, input, effect, seen }) => setContent({ api, ref: input, fields: { title: input.title }, effect, seen }),
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input, before }) => ({ ...input, title: before.title }),
})
