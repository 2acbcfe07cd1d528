import { z } from 'zod'
import type { ContentFields } from './api/content.ts'
import { contentSchema, postIdSchema, statusSchema } from './schemas.ts'

/** The fields an edit of a page or post may set; at least one. */
export const editedContentSchema = z.strictObject({
  postId: postIdSchema,
  title: z.string().min(1).max(300).optional().meta({ label: 'Title' }),
  content: z.string().max(500_000).optional().meta({ label: 'Content', kind: 'html' }),
  excerpt: z.string().max(2_000).optional().meta({ label: 'Excerpt', kind: 'long-text' }),
  slug: z.string().min(1).max(190).optional().meta({ label: 'Address', kind: 'link' }),
  status: statusSchema.optional().meta({ label: 'Status' }),
})
export type EditedContent = z.output<typeof editedContentSchema>

export const editedFieldsSchema = contentSchema.pick({ title: true, content: true, excerpt: true, slug: true, status: true })

/** Only the fields that were named, with the value `from` holds for each. */
export function editedFields({
  input,
  from,
}: {
  input: EditedContent
  from: z.output<typeof editedFieldsSchema> | EditedContent
}): Omit<ContentFields, 'meta'> {
  const { postId: _id, ...named } = input
  return Object.fromEntries(Object.entries(named).flatMap(([field, value]) => (value === undefined ? [] : [[field, Reflect.get(from, field)]])))
}
