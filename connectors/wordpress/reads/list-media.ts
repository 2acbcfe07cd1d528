import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { mediaSchema } from '../schemas.ts'

export const listMedia = defineRead({
  id: 'wordpress.list-media',
  title: 'List the media library',
  agent: { when: 'You look for pictures, or for those without an alt text.' },
  input: z.strictObject({ search: z.string().optional(), cap: z.number().int().min(1).max(20).default(5) }),
  output: z.object({ items: z.array(mediaSchema), isComplete: z.boolean() }),
  fixture: {},
  run: async ({ api, input }) => {
    const { items, isComplete } = await api.listMedia(input)
    return { items: [...items], isComplete }
  },
})
