import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { contentSummarySchema, contentTypeSchema } from '../schemas.ts'

export const listContent = defineRead({
  id: 'wordpress.list-content',
  title: 'List pages or posts',
  agent: { when: 'You need the ids and addresses of the pages of a site.' },
  input: z.strictObject({
    type: contentTypeSchema.default('page'),
    status: z.string().default('publish'),
    search: z.string().optional(),
    /** Pages of 100. */
    cap: z.number().int().min(1).max(1_000).default(20),
  }),
  output: z.object({ items: z.array(contentSummarySchema), isComplete: z.boolean() }),
  fixture: { type: 'page' },
  run: async ({ api, input }) => {
    const { items, isComplete } = await api.listSummaries(input)
    return { items: [...items], isComplete }
  },
})
