import type { SealedEffect } from '@bizosaas/kernel'
import { appError } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'
import type { Content, ContentType, Media, SeoFields, SiteIdentity } from './schemas.ts'
import { readSeo, setSeo } from './set-seo-field.ts'
import { toContent } from './wire.ts'

type Ticket = { readonly effect: SealedEffect }
type Draft = { readonly title: string; readonly content: string; readonly slug: string; readonly status?: string }
type Changes = Partial<Pick<Content, 'title' | 'content' | 'excerpt' | 'status'>>

/** WordPress as the CMS port of integration: the port's shape, checked by its own suite, because a connector knows no module. */
export function createWordPressCms(api: WordPressApi) {
  const wireOf = (id: string) => api.getWire({ postId: Number(id) })
  return {
    listContent: async ({ type }: { type: ContentType }) => (await api.listContent({ type })).items.map(toPort),
    findContent: async (id: string) => {
      const found = await api.findContent({ postId: Number(id) })
      return found === null ? null : toPort(found)
    },
    createContent: async ({ type, draft, effect }: { type: ContentType; draft: Draft } & Ticket) => {
      if ((await api.findBySlug({ type, slug: draft.slug })) !== null)
        throw appError('vendor-refused', { details: { reason: 'this address is taken', written: 'no' } })
      return toPort(toContent(await api.createContent({ type, fields: { status: 'draft', ...draft }, effect })))
    },
    updateContent: async ({ id, changes, effect }: { id: string; changes: Changes } & Ticket) =>
      toPort(toContent(await api.updateContent({ ref: await wireOf(id), fields: changes, effect }))),
    trashContent: async ({ id, effect }: { id: string } & Ticket) => {
      await api.trashContent({ ref: await wireOf(id), effect })
    },
    listTerms: async (taxonomy: 'category' | 'tag') =>
      (await api.listTerms({ taxonomy })).items.map(({ id, name, slug }) => ({ id: String(id), name, slug })),
    setTerms: async ({ id, categoryIds, tagIds, effect }: { id: string; categoryIds: readonly string[]; tagIds: readonly string[] } & Ticket) =>
      toPort(
        toContent(
          await api.updateContent({ ref: await wireOf(id), fields: { categories: categoryIds.map(Number), tags: tagIds.map(Number) }, effect }),
        ),
      ),
    ...mediaPart(api),
    ...sitePart(api),
  }
}

function mediaPart(api: WordPressApi) {
  return {
    listMedia: async () => (await api.listMedia({})).items.map(toPortMedia),
    uploadMedia: async ({ alt, effect, ...file }: { fileName: string; mimeType: string; bytes: Uint8Array; alt: string } & Ticket) => {
      const { id } = await api.uploadMedia({ ...file, effect })
      return toPortMedia(await api.updateMedia({ mediaId: id, fields: { alt_text: alt }, effect }))
    },
    setMediaAlt: async ({ id, alt, effect }: { id: string; alt: string } & Ticket) =>
      toPortMedia(await api.updateMedia({ mediaId: Number(id), fields: { alt_text: alt }, effect })),
    listRevisions: async (id: string) =>
      (await api.listRevisions({ postId: Number(id) })).map((revision) => ({
        id: String(revision.id),
        modified: revision.modified,
        title: revision.title,
        content: revision.content,
      })),
  }
}

function sitePart(api: WordPressApi) {
  return {
    getSeo: async (id: string) => {
      const found = await readSeo({ api, ref: { postId: Number(id) } })
      if (found === null) throw appError('vendor-object-not-found', { details: { reason: `there is no page or post ${id}`, written: 'no' } })
      return found
    },
    setSeo: async ({ id, changes, effect }: { id: string; changes: Partial<SeoFields> } & Ticket) =>
      (await setSeo({ api, ref: { postId: Number(id) }, change: changes, effect, seen: null })).result,
    getSiteIdentity: async () => api.getSiteIdentity(),
    updateSiteIdentity: async ({ changes, effect }: { changes: Partial<SiteIdentity> } & Ticket) =>
      api.updateSiteIdentity({
        fields: {
          ...(changes.title === undefined ? {} : { title: changes.title }),
          ...(changes.tagline === undefined ? {} : { description: changes.tagline }),
        },
        effect,
      }),
    checkHealth: async () => {
      const answers = await Promise.all(['background-updates', 'https-status'].map((test) => api.findHealth(test).catch(() => null)))
      return answers.flatMap((answer) => (answer === null ? [] : [{ test: answer.test, status: answer.status }]))
    },
  }
}

function toPort({ id, categoryIds, tagIds, type, title, content, excerpt, slug, status, url, modified }: Content) {
  return {
    id: String(id),
    type,
    title,
    content,
    excerpt,
    slug,
    status,
    url,
    modified,
    categoryIds: categoryIds.map(String),
    tagIds: tagIds.map(String),
  }
}

function toPortMedia({ id, url, alt, mimeType }: Media) {
  return { id: String(id), url, alt, mimeType }
}
