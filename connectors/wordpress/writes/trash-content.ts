import { otherAction } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { moveToTrash } from '../move-to-trash.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { toContent } from '../wire.ts'

export const trashContent = defineWrite({
  id: 'wordpress.trash-content',
  title: 'Move a page or post to the trash',
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema.optional() }),
  output: contentSchema.pick({ id: true, type: true, status: true, slug: true }),
  fixture: { postId: 21, type: 'post' },
  risk: 'destroy',
  repeat: 'safe', // a second delete finds it in the trash already
  reversibility: 'compensable', // WordPress empties its trash after 30 days, and links break until it is back
  agent: { when: 'A page is a duplicate or should never have been there, and somebody asked for it to go.' },
  preview: async ({ api, input }) => {
    const wire = await api.getWire(input)
    const content = toContent(wire)
    return moveToTrash.preview({ api, wire, content, notes: ['Its address answers "not found" from then on.'] })
  },
  run: async ({ api, input, effect, seen }) => moveToTrash.run({ api, effect, before: seen ?? (await api.getWire(input)) }),
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input, before }) => otherAction('wordpress.restore-content', { ...input, status: before.status, slug: before.slug }),
  expected: () => ({ status: 'trash' }),
})
