import { fieldDiff, otherAction, written } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { contentMove } from '../content-version.ts'
import { defineWrite } from '../define-write.ts'
import { refuseFilteredContent } from '../refuse-filtered-content.ts'
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
    const wire = await api.getWire(input)
    const content = toContent(wire)
    await refuseFilteredContent({ api, html: content.content })
    const notes = [
      'Its address answers "not found" from then on.',
      'It stays in the trash of WordPress for 30 days and can be fetched back until then.',
    ]
    const touched = { title: content.title, content: content.content, status: content.status }
    const diff = fieldDiff(contentSnapshot({ wire, fields: content, notes, touched }), { status: 'trash' }, { status: { label: 'Status' } })
    return { ...diff, seen: wire }
  },
  run: async ({ api, input, effect, seen }) => {
    const before = seen ?? (await api.getWire(input))
    const answer = await api.trashContent({ ref: before, effect })
    return written(toContent(answer), { moved: contentMove({ from: before, to: answer }) })
  },
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input, before }) => otherAction('wordpress.restore-content', { ...input, status: before.status, slug: before.slug }),
  expected: () => ({ status: 'trash' }),
})
