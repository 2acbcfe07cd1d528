import { otherAction, type Preview } from '@bizosaas/connector-kit'
import { appError, type SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressApi } from './api.ts'
import { fingerprint } from './fingerprint.ts'
import { keptAsAsked } from './kept-as-asked.ts'
import { refuseFilteredContent } from './refuse-filtered-content.ts'
import { type Content, type ContentType, contentSchema, statusSchema } from './schemas.ts'
import { toContent } from './wire.ts'

/** What a new page or post is made of. The slug is ours: it is how an earlier try is found again. */
export const newContentFields = {
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(190)
    .meta({ label: 'Address', kind: 'link' }),
  title: z.string().min(1).max(300).meta({ label: 'Title' }),
  content: z.string().max(500_000).meta({ label: 'Content', kind: 'html' }),
  excerpt: z.string().max(2_000).optional().meta({ label: 'Excerpt', kind: 'long-text' }),
  status: statusSchema.default('draft').meta({ label: 'Status' }),
}

export const madeContentSchema = contentSchema.pick({ id: true, type: true, status: true, slug: true, url: true, title: true, content: true })

export interface NewContent {
  readonly slug: string
  readonly title: string
  readonly content: string
  readonly excerpt?: string | undefined
  readonly status: string
}

/** Declines a slug that is taken: WordPress would turn it into `slug-2` without a word. */
export async function previewNew({ api, type, input }: { api: WordPressApi; type: ContentType; input: NewContent }): Promise<Preview<null>> {
  const taken = await api.findBySlug({ type, slug: input.slug })
  if (taken !== null) throw appError('vendor-refused', { details: { reason: `there is already a ${type} at "${input.slug}"`, written: 'no' } })
  await refuseFilteredContent({ api, html: input.content })
  const change = (field: string, after: string | undefined) =>
    after === undefined || after === '' ? [] : [{ field, label: '', kind: 'text' as const, before: null, after }]
  return {
    target: { objectKind: type, objectId: '', objectLabel: input.title, objectUrl: null },
    changes: [
      ...change('title', input.title),
      ...change('slug', input.slug),
      ...change('content', input.content),
      ...change('excerpt', input.excerpt),
      ...change('status', input.status),
    ],
    precondition: { slug: input.slug, isFree: true },
    notes: [input.status === 'publish' ? 'Visitors see it at once.' : 'It is a draft: visitors do not see it until somebody publishes it.'],
    before: null,
  }
}

export async function createNew({ api, type, input, extra = {}, effect }: CreateNew): Promise<Content> {
  const { slug, title, content, excerpt, status } = input
  const fields = { slug, title, content, status, ...(excerpt === undefined ? {} : { excerpt }), ...extra }
  return toContent(await api.createContent({ type, fields, effect }))
}

interface CreateNew {
  readonly api: WordPressApi
  readonly type: ContentType
  readonly input: NewContent
  readonly extra?: { readonly parent?: number; readonly categories?: readonly number[]; readonly tags?: readonly number[] }
  readonly effect: SealedEffect
}

export async function findMade({ api, type, input }: { api: WordPressApi; type: ContentType; input: NewContent }): Promise<Content | null> {
  const found = await api.findBySlug({ type, slug: input.slug })
  return keptAsAsked({ found: found === null ? null : toContent(found), asked: input.content })
}

/** No visitor sees these, now or by the clock. */
export const unseenStatuses: ReadonlySet<string> = new Set(['draft', 'pending'])

/** Of the words of a page or post: two are the same where nobody edited it. */
export function madeMark({ title, content }: Pick<Content, 'title' | 'content'>): string {
  return fingerprint({ title, content })
}

/** What was made goes to the trash, where it can still be fetched from. A draft goes only as it was made: an edit of it is somebody's work. */
export function takeBackMade({ result: { id, type, ...made } }: { result: Pick<Content, 'id' | 'type' | 'status' | 'title' | 'content'> }) {
  if (unseenStatuses.has(made.status)) return otherAction('wordpress.discard-draft', { postId: id, type, mark: madeMark(made) })
  return otherAction('wordpress.trash-content', { postId: id, type })
}
