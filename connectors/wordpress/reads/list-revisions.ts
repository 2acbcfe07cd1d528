import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { contentTypeSchema, postIdSchema, revisionSchema } from '../schemas.ts'

export const listRevisions = defineRead({
  id: 'wordpress.list-revisions',
  title: 'List the revisions of a page or post',
  agent: { when: 'You need to know what a page said before, and who changed it.' },
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema.optional() }),
  output: z.object({ items: z.array(revisionSchema) }),
  fixture: { postId: 2 },
  run: async ({ api, input }) => ({ items: [...(await api.listRevisions(input))] }),
})
