import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { keptAsAsked } from '../kept-as-asked.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { previewContent, setContent } from '../set-content-fields.ts'

export const updateContent = defineWrite({
  id: 'wordpress.update-content',
  title: 'Change the content of a page or post',
  input: z.strictObject({
    postId: postIdSchema,
    type: contentTypeSchema.optional(),
    content: z.string().max(500_000).meta({ label: 'Content', kind: 'html' }),
  }),
  output: contentSchema.pick({ content: true }),
  fixture: { postId: 2, content: '<!-- wp:paragraph -->\n<p>We mend boilers of six makes.</p>\n<!-- /wp:paragraph -->' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'The text of a page is wrong, thin or out of date. Send the whole content as WordPress holds it, block comments included.' },
  preview: async ({ api, input }) => previewContent({ api, ref: input, change: { content: input.content } }),
  run: async ({ api, input, effect, seen }) => setContent({ api, ref: input, fields: { content: input.content }, effect, seen }),
  readBack: async ({ api, input }) => keptAsAsked({ found: await api.findContent(input), asked: input.content }),
  undo: ({ input, before }) => ({ ...input, content: before.content }),
})
