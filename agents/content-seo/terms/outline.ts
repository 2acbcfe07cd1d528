import { z } from 'zod'

const sectionSchema = z.object({
  heading: z.string(),
  /** 3 is a question below the heading that all questions share. */
  level: z.union([z.literal(2), z.literal(3)]),
})
const relatedSchema = z.object({ url: z.string(), title: z.string() })

export type OutlineSection = z.output<typeof sectionSchema>
export type RelatedPage = z.output<typeof relatedSchema>

/** What a post is to say under which headings, and which pages of the site it leads to. */
export interface Outline {
  readonly title: string
  readonly slug: string
  readonly language: 'en' | 'de'
  /** In order; questions last. */
  readonly sections: readonly OutlineSection[]
  readonly related: readonly RelatedPage[]
}

/** The outline as evidence: with what the site's own pages say of each heading. */
export const outlineEvidence = z.object({
  language: z.enum(['en', 'de']),
  sections: z.array(z.object({ ...sectionSchema.shape, passages: z.array(z.object({ page: z.string(), text: z.string() })) })),
  related: z.array(relatedSchema),
})
export type OutlineEvidence = z.output<typeof outlineEvidence>

/** Under which name a thought holds it. */
export function outlineRef(slug: string): string {
  return `outline|${slug}`
}
