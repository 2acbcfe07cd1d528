import { fieldDiff, otherAction } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { contentSnapshot } from '../snapshot.ts'
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
    const content = toContent(await api.getWire(input))
    const notes = [
      'Its address answers "not found" from then on.',
      'It stays in the trash of WordPress for 30 days and can be fetched back until then.',
    ]
    return fieldDiff(
      contentSnapshot({ content, fields: content, notes, touched: { title: content.title, content: content.content, status: content.status } }),
      { status: 'trash' },
      { status: { label: 'Status' } },
    )
  },
  run: async ({ api, input, effect }) => toContent(await api.trashContent({ ref: await api.getWire(input), effect })),
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input, before }) => otherAction('wordpress.restore-content', { ...input, status: before.status, slug: before.slug }),
  expected: () => ({ status: 'trash' }),
})
