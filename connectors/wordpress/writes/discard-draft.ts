import { otherAction } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { moveToTrash } from '../move-to-trash.ts'
import { madeMark, unseenStatuses } from '../new-content.ts'
import { contentSchema, contentTypeSchema, postIdSchema } from '../schemas.ts'
import { toContent } from '../wire.ts'

/** Moves a draft that nobody has seen or edited to the trash: how a draft of ours is taken back. `trash-content` is for everything else. */
export const discardDraft = defineWrite({
  id: 'wordpress.discard-draft',
  title: 'Move an unread draft to the trash',
  input: z.strictObject({ postId: postIdSchema, type: contentTypeSchema, mark: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: contentSchema.pick({ id: true, type: true, status: true, slug: true }),
  fixture: { postId: 31, type: 'post', mark: 'bfd380537c2b588cc97913d76b0c02ef0bb1768f32b4fbe19853cdcc65ca3bcf' },
  risk: 'write',
  repeat: 'safe', // a second delete finds it in the trash already
  reversibility: 'reversible', // no visitor had seen it and no link led to it, so fetched back it is what it was
  agent: { when: 'A draft that the platform itself made is not wanted any more.' },
  preview: async ({ api, input }) => {
    const wire = await api.getWire(input)
    const content = toContent(wire)
    if (!unseenStatuses.has(content.status)) throw refusal(`it is "${content.status}" by now and no draft`)
    if (madeMark(content) !== input.mark) throw refusal('somebody has edited the draft since it was made, so it is left alone')
    return moveToTrash.preview({ api, wire, content })
  },
  run: async ({ api, input, effect, seen }) => moveToTrash.run({ api, effect, before: seen ?? (await api.getWire(input)) }),
  readBack: async ({ api, input }) => api.findContent(input),
  undo: ({ input: { postId, type }, before }) => otherAction('wordpress.restore-content', { postId, type, status: before.status, slug: before.slug }),
  expected: () => ({ status: 'trash' }),
})

function refusal(reason: string) {
  return appError('vendor-refused', { details: { reason, written: 'no' } })
}
