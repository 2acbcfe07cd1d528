import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { termSchema } from '../schemas.ts'

export const listTerms = defineRead({
  id: 'wordpress.list-terms',
  title: 'List categories or tags',
  agent: { when: 'You need the ids of categories or tags.' },
  input: z.strictObject({ taxonomy: z.enum(['category', 'tag']).default('category'), search: z.string().optional() }),
  output: z.object({ items: z.array(termSchema), isComplete: z.boolean() }),
  fixture: {},
  run: async ({ api, input }) => {
    const { items, isComplete } = await api.listTerms(input)
    return { items: [...items], isComplete }
  },
})
