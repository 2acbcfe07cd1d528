import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { pageBuilder } from '../page-builder.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { toContent } from '../wire.ts'

export const getContent = defineRead({
  id: 'wordpress.get-content',
  title: 'Read a page or post',
  agent: { when: 'You need the raw text of one page before proposing an edit.' },
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema.optional() }),
  output: contentSchema.extend({ pageBuilder: z.string().nullable() }),
  fixture: { postId: 2 },
  run: async ({ api, input }) => {
    const wire = await api.getWire(input)
    return { ...toContent(wire), pageBuilder: pageBuilder(wire) }
  },
})
