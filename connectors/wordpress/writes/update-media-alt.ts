import { fieldDiff } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { mediaSnapshot, writtenMedia } from '../media-snapshot.ts'

export const updateMediaAlt = defineWrite({
  id: 'wordpress.update-media-alt',
  title: 'Set the alt text of a file in the media library',
  input: z.strictObject({
    mediaId: z.number().int().positive().meta({ label: 'Media file' }),
    alt: z.string().max(500).meta({ label: 'Alt text', kind: 'image-alt' }),
  }),
  output: z.object({ alt: z.string() }),
  fixture: { mediaId: 101, alt: 'The van in front of the workshop' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'A featured image has no alt text. Pictures already placed in pages keep their own.' },
  preview: async ({ api, input }) => {
    const media = await api.getMedia(input.mediaId)
    const notes = ['It reaches featured images and pictures inserted from now on; pictures already in pages keep their own text.']
    return { ...fieldDiff(mediaSnapshot({ media, fields: { alt: media.alt }, notes }), { alt: input.alt }), seen: media }
  },
  run: async ({ api, input, effect, seen }) =>
    writtenMedia({ seen, now: await api.updateMedia({ mediaId: input.mediaId, fields: { alt_text: input.alt }, effect }) }),
  readBack: async ({ api, input }) => api.findMedia(input.mediaId),
  undo: ({ input, before }) => ({ ...input, alt: before.alt }),
})
