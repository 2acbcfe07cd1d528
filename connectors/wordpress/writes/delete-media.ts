import { fieldDiff } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { mediaSnapshot } from '../media-snapshot.ts'

export const deleteMedia = defineWrite({
  id: 'wordpress.delete-media',
  title: 'Delete a file from the media library',
  input: z.strictObject({ mediaId: z.number().int().positive().meta({ label: 'Media file' }) }),
  output: z.object({ isDeleted: z.boolean() }),
  fixture: { mediaId: 101 },
  risk: 'destroy',
  repeat: 'safe',
  reversibility: 'irreversible', // the library has no trash
  agent: { when: 'A file was uploaded by mistake and no page uses it.' },
  preview: async ({ api, input }) => {
    const media = await api.getMedia(input.mediaId)
    const fields: { isDeleted: boolean } = { isDeleted: false }
    return fieldDiff(
      mediaSnapshot({ media, fields, notes: ['Deleting a file is for good; pages that show it show a gap.'] }),
      { isDeleted: true },
      { isDeleted: { label: 'Deleted', kind: 'flag' } },
    )
  },
  run: async ({ api, input, effect }) => {
    await api.deleteMedia({ mediaId: input.mediaId, effect })
    return { isDeleted: true }
  },
  readBack: async ({ api, input }) => ({ isDeleted: (await api.findMedia(input.mediaId)) === null }),
  expected: () => ({ isDeleted: true }),
})
