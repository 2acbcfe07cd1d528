import { seoKeys } from './seo-keys.ts'
import type { SimulatedContent, SimulatedMedia, SimulatedTerm, SiteState } from './state.ts'

interface Looking {
  readonly state: SiteState
  readonly origin: string
  /** `edit` shows the raw fields. */
  readonly isEditing: boolean
}

/** Where a visitor finds a page or post. */
export function addressOf({ content, state, origin }: { content: SimulatedContent } & Omit<Looking, 'isEditing'>): string {
  if (content.id === state.frontPageId) return `${origin}/`
  if (state.switches.permalinks === 'plain' || content.status !== 'publish')
    return `${origin}/?${content.type === 'page' ? 'page_id' : 'p'}=${content.id}`
  return `${origin}/${content.slug}/`
}

export function presentContent({ content, state, origin, isEditing }: { content: SimulatedContent } & Looking): Record<string, unknown> {
  const text = (raw: string, rendered: string) => (isEditing ? { raw, rendered } : { rendered })
  const keys = seoKeys(state)
  const meta = keys === null ? [] : { [keys.title]: content.meta[keys.title] ?? '', [keys.description]: content.meta[keys.description] ?? '' }
  return {
    id: content.id,
    date: content.date,
    date_gmt: content.date,
    guid: text(`${origin}/?p=${content.id}`, `${origin}/?p=${content.id}`),
    modified: content.modified,
    modified_gmt: content.modified,
    slug: content.slug,
    status: content.status,
    type: content.type,
    link: addressOf({ content, state, origin }),
    title: text(content.title, escapeHtml(content.title)),
    content: { ...text(content.content, renderContent(content.content)), protected: false },
    excerpt: { ...text(content.excerpt, content.excerpt === '' ? '' : `<p>${content.excerpt}</p>\n`), protected: false },
    author: content.author,
    featured_media: content.featuredMedia,
    comment_status: 'closed',
    ping_status: 'closed',
    template: '',
    meta,
    ...(content.type === 'page'
      ? { parent: content.parent, menu_order: 0 }
      : { sticky: false, format: 'standard', categories: content.categories, tags: content.tags }),
    _links: linksOf({ content, origin }),
  }
}

/** With the object itself WordPress says how many revisions there are and which is the newest. */
function linksOf({ content, origin }: { content: SimulatedContent; origin: string }): Record<string, unknown> {
  const href = `${origin}/wp-json/wp/v2/${content.type === 'page' ? 'pages' : 'posts'}/${content.id}`
  const newest = content.revisions.at(-1)
  return {
    self: [{ href }],
    'version-history': [{ count: content.revisions.length, href: `${href}/revisions` }],
    ...(newest === undefined ? {} : { 'predecessor-version': [{ id: newest.id, href: `${href}/revisions/${newest.id}` }] }),
  }
}

export function presentMedia({ media, origin, isEditing }: { media: SimulatedMedia } & Omit<Looking, 'state'>): Record<string, unknown> {
  const url = `${origin}/wp-content/uploads/${media.fileName}`
  return {
    id: media.id,
    date: media.modified,
    date_gmt: media.modified,
    modified: media.modified,
    modified_gmt: media.modified,
    slug: media.slug,
    status: 'inherit',
    type: 'attachment',
    link: `${origin}/${media.slug}/`,
    title: isEditing ? { raw: media.title, rendered: escapeHtml(media.title) } : { rendered: escapeHtml(media.title) },
    alt_text: media.alt,
    media_type: 'image',
    mime_type: media.mimeType,
    media_details: { width: 120, height: 80, file: media.fileName, sizes: {} },
    source_url: url,
    meta: [],
  }
}

export function presentTerm({
  term,
  taxonomy,
  state,
}: {
  term: SimulatedTerm
  taxonomy: 'category' | 'post_tag'
  state: SiteState
}): Record<string, unknown> {
  const count = state.contents.filter(
    (one) => one.status === 'publish' && (taxonomy === 'category' ? one.categories : one.tags).includes(term.id),
  ).length
  return {
    id: term.id,
    count,
    description: '',
    name: term.name,
    slug: term.slug,
    taxonomy,
    ...(taxonomy === 'category' ? { parent: term.parent } : {}),
    meta: [],
  }
}

/** What the theme prints for raw content: block comments go, everything else stays. */
export function renderContent(raw: string): string {
  return raw.replace(/<!-- \/?wp:[^>]*-->\n?/g, '')
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
