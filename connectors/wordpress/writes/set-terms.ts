import { fieldDiff } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { refuseFilteredContent } from '../refuse-filtered-content.ts'
import { contentSchema, postIdSchema } from '../schemas.ts'
import { setContent } from '../set-content-fields.ts'
import { contentSnapshot } from '../snapshot.ts'
import { toContent } from '../wire.ts'

const idsSchema = z.array(z.number().int().positive()).max(100)

export const setTerms = defineWrite({
  id: 'wordpress.set-terms',
  title: 'Set the categories and tags of a post',
  input: z.strictObject({
    postId: postIdSchema,
    categoryIds: idsSchema.optional().meta({ label: 'Categories' }),
    tagIds: idsSchema.optional().meta({ label: 'Tags' }),
  }),
  output: contentSchema.pick({ categoryIds: true, tagIds: true }),
  fixture: { postId: 21, categoryIds: [3], tagIds: [11] },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'A post stands in the wrong category or lacks the tags its readers look for.' },
  preview: async ({ api, input }) => {
    const wire = await api.getWire({ postId: input.postId, type: 'post' })
    const content = toContent(wire)
    await refuseFilteredContent({ api, html: content.content })
    const fields = { categoryIds: content.categoryIds, tagIds: content.tagIds }
    const diff = fieldDiff(contentSnapshot({ wire, fields, notes: ['Lists of posts by category and tag change with it.'] }), {
      ...(input.categoryIds === undefined ? {} : { categoryIds: input.categoryIds }),
      ...(input.tagIds === undefined ? {} : { tagIds: input.tagIds }),
    })
    return { ...diff, seen: wire }
  },
  run: async ({ api, input, effect, seen }) =>
    setContent({
      api,
      ref: { postId: input.postId, type: 'post' },
      fields: {
        ...(input.categoryIds === undefined ? {} : { categories: input.categoryIds }),
        ...(input.tagIds === undefined ? {} : { tags: input.tagIds }),
      },
      effect,
      seen,
    }),
  readBack: async ({ api, input }) => api.findContent({ postId: input.postId, type: 'post' }),
  undo: ({ input, before }) => ({
    postId: input.postId,
    ...(input.categoryIds === undefined ? {} : { categoryIds: before.categoryIds }),
    ...(input.tagIds === undefined ? {} : { tagIds: before.tagIds }),
  }),
})
