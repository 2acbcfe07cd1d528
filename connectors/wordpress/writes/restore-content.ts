import { otherAction } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentSchema, contentTypeSchema, postIdSchema, statusSchema } from '../schemas.ts'
import { previewContent, setContent } from '../set-content-fields.ts'

/** REST cannot call WordPress's own "untrash": setting the status takes it out of the trash, and the slug lost its `__trashed` mark by hand. */
export const restoreContent = defineWrite({
  id: 'wordpress.restore-content',
  title: 'Fetch a page or post back from the trash',
  input: z.strictObject({
    postId: postIdSchema,
    type: contentTypeSchema.optional(),
    status: statusSchema.default('draft').meta({ label: 'Status' }),
    slug: z.string().optional().meta({ label: 'Address' }),
  }),
  output: contentSchema.pick({ id: true, type: true, status: true, slug: true }),
  fixture: { postId: 29, type: 'page', status: 'publish', slug: 'old-prices' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'A page in the trash is wanted again.' },
  preview: async ({ api, input }) =>
    previewContent({ api, ref: input, change: { status: input.status, ...(input.slug === undefined ? {} : { slug: input.slug }) } }),
  run: async ({ api, input, effect, seen }) =>
    setContent({ api, ref: input, fields: { status: input.status, ...(input.slug === undefined ? {} : { slug: input.slug }) }, effect, seen }),
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input }) => otherAction('wordpress.trash-content', { postId: input.postId, ...(input.type === undefined ? {} : { type: input.type }) }),
  expected: ({ status, slug }) => ({ status, ...(slug === undefined ? {} : { slug }) }),
})
