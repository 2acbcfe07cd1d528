import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { createNew, findMade, madeContentSchema, newContentFields, previewNew, takeBackMade } from '../new-content.ts'

export const createPost = defineWrite({
  id: 'wordpress.create-post',
  title: 'Write a new post',
  input: z.strictObject({
    ...newContentFields,
    categoryIds: z.array(z.number().int().positive()).max(50).optional().meta({ label: 'Categories' }),
    tagIds: z.array(z.number().int().positive()).max(50).optional().meta({ label: 'Tags' }),
  }),
  output: madeContentSchema,
  fixture: {
    slug: 'spring-check',
    title: 'A spring check for your boiler',
    content: '<!-- wp:paragraph -->\n<p>Once a year is enough.</p>\n<!-- /wp:paragraph -->',
  },
  risk: 'write',
  repeat: 'lookup',
  reversibility: 'compensable',
  agent: { when: 'A new article is wanted. It is made as a draft unless somebody asked for more.' },
  preview: async ({ api, input }) => previewNew({ api, type: 'post', input }),
  run: async ({ api, input, effect }) =>
    createNew({
      api,
      type: 'post',
      input,
      extra: {
        ...(input.categoryIds === undefined ? {} : { categories: input.categoryIds }),
        ...(input.tagIds === undefined ? {} : { tags: input.tagIds }),
      },
      effect,
    }),
  readBack: async ({ api, input }) => findMade({ api, type: 'post', input }),
  lookup: async ({ api, input }) => findMade({ api, type: 'post', input }),
  undo: takeBackMade,
  externalRef: ({ id }) => String(id),
})
