import { fieldDiff, written } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { findImage, withAlt } from '../image-in-content.ts'
import { refusePageBuilder } from '../page-builder.ts'
import { refuseFilteredContent } from '../refuse-filtered-content.ts'
import { contentTypeSchema, postIdSchema } from '../schemas.ts'
import { setContent } from '../set-content-fields.ts'
import { contentSnapshot } from '../snapshot.ts'
import { toContent } from '../wire.ts'

const inputSchema = z.strictObject({
  postId: postIdSchema,
  type: contentTypeSchema.optional(),
  src: z.string().min(1).max(2_000).meta({ label: 'Picture' }),
  /** Among pictures of the page with this same address, from 0. */
  occurrence: z.number().int().min(0).max(500).default(0).meta({ label: 'Which of the same pictures' }),
  alt: z.string().max(500).meta({ label: 'Alt text', kind: 'image-alt' }),
})

export const updateImageAlt = defineWrite({
  id: 'wordpress.update-image-alt',
  title: 'Set the alt text of a picture in a page',
  input: inputSchema,
  output: z.object({ alt: z.string().nullable() }),
  fixture: { postId: 2, src: '/wp-content/uploads/boiler.png', alt: 'A fitter reading the gauge of a wall-hung boiler' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'A picture in the text of a page has no alt text or a useless one. Only that attribute is edited.' },
  preview: async ({ api, input }) => {
    const wire = await api.getWire(input)
    refusePageBuilder(wire)
    const content = toContent(wire)
    await refuseFilteredContent({ api, html: content.content })
    const { alt, identity, imageUrl } = findImage({ html: content.content, pageUrl: content.url, image: input })
    const notes = ['Only this attribute changes; every other character of the page stays as it is.']
    const diff = fieldDiff(contentSnapshot({ wire, fields: { alt }, touched: { alt, identity }, notes, context: { imageUrl } }), { alt: input.alt })
    return { ...diff, seen: wire }
  },
  // The edit is made in what was read a moment ago, not in what was there at the time of the proposal.
  run: async ({ api, input, effect, seen }) => {
    const wire = seen ?? (await api.getWire(input))
    const content = toContent(wire)
    const html = withAlt({ html: content.content, pageUrl: content.url, image: input, alt: input.alt })
    if (html === null) throw appError('precondition-failed', { details: { reason: 'the picture is no longer in the page', written: 'no' } })
    const set = await setContent({ api, ref: input, fields: { content: html }, effect, seen: wire })
    return written({ alt: findImage({ html: set.result.content, pageUrl: set.result.url, image: input }).alt }, set)
  },
  readBack: async ({ api, input }) => {
    const content = await api.findContent(input)
    return content === null ? null : { alt: findImage({ html: content.content, pageUrl: content.url, image: input }).alt }
  },
  undo: ({ input, before }) => ({ ...input, alt: before.alt ?? '' }),
})
