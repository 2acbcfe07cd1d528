import { otherAction } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { mediaSchema } from '../schemas.ts'

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

export const uploadMedia = defineWrite({
  id: 'wordpress.upload-media',
  title: 'Put a picture into the media library',
  input: z.strictObject({
    /** WordPress makes the slug from it; a name that is taken is declined. */
    fileName: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|jpeg|webp|gif|pdf)$/)
      .max(120)
      .meta({ label: 'File name' }),
    mimeType: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf']).meta({ label: 'Kind of file' }),
    base64: z.base64().max(14_000_000).meta({ label: 'File' }),
    alt: z.string().max(500).default('').meta({ label: 'Alt text', kind: 'image-alt' }),
  }),
  output: mediaSchema,
  fixture: { fileName: 'spring-check.png', mimeType: 'image/png', base64: onePixel, alt: 'A gauge in the green' },
  risk: 'write',
  repeat: 'lookup',
  reversibility: 'compensable', // deleting it later breaks pages that use it by then
  agent: { when: 'A new picture is needed for a page or post.' },
  preview: async ({ api, input }) => {
    const slug = slugOf(input.fileName)
    if ((await api.findMediaBySlug(slug)) !== null)
      throw appError('vendor-refused', { details: { reason: `there is already a file named "${slug}"`, written: 'no' } })
    const change = (field: string, after: string) => ({ field, label: '', kind: 'text' as const, before: null, after })
    return {
      target: { objectKind: 'media', objectId: '', objectLabel: input.fileName, objectUrl: null },
      changes: [change('fileName', input.fileName), change('mimeType', input.mimeType), ...(input.alt === '' ? [] : [change('alt', input.alt)])],
      precondition: { slug, isFree: true },
      notes: ['The file can be reached by everybody who knows its address, but no page shows it yet.'],
      before: null,
    }
  },
  run: async ({ api, input, effect }) => {
    const uploaded = await api.uploadMedia({ fileName: input.fileName, mimeType: input.mimeType, bytes: Buffer.from(input.base64, 'base64'), effect })
    return input.alt === '' ? uploaded : api.updateMedia({ mediaId: uploaded.id, fields: { alt_text: input.alt }, effect })
  },
  readBack: async ({ api, input }) => api.findMediaBySlug(slugOf(input.fileName)),
  lookup: async ({ api, input }) => api.findMediaBySlug(slugOf(input.fileName)),
  undo: ({ result }) => otherAction('wordpress.delete-media', { mediaId: result.id }),
  expected: ({ alt, mimeType }) => ({ mimeType, alt }),
  externalRef: ({ id }) => String(id),
})

function slugOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '')
}
