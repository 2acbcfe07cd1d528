import { plainSwitches, type SimulatedContent, type SimulatedMedia, type SiteState, type SiteSwitches } from './state.ts'

/** One page or post of a content set, as short as it can be written. */
export interface SeedEntry {
  readonly id: number
  readonly type?: 'page' | 'post'
  readonly slug: string
  readonly title: string
  readonly content: string
  readonly excerpt?: string
  readonly status?: string
  readonly seoTitle?: string
  readonly seoDescription?: string
  readonly template?: SimulatedContent['template']
  readonly categories?: readonly number[]
  readonly tags?: readonly number[]
}

export interface ContentSet {
  readonly id: string
  readonly name: string
  readonly tagline: string
  readonly user: string
  readonly frontPageId: number
  readonly postsPageId: number
  readonly menu: readonly { label: string; path: string }[]
  readonly entries: readonly SeedEntry[]
  readonly pictures: readonly { fileName: string; alt: string }[]
  readonly categories: readonly { id: number; name: string; slug: string }[]
  readonly tags: readonly { id: number; name: string; slug: string }[]
}

/** The application passwords of every seeded site: known on purpose, worth nothing anywhere else. */
export const demoPasswords = {
  owner: 'demo demo demo demo demo demo',
  author: 'only only writ eown post s123',
  subscriber: 'read read read read read read',
} as const

/** A fresh site from a content set. */
export function seedSite({ set, switches = {} }: { set: ContentSet; switches?: Partial<SiteSwitches> }): SiteState {
  return {
    name: set.name,
    tagline: set.tagline,
    users: [
      { id: 1, login: set.user, name: set.user, role: 'administrator', applicationPasswords: [bare(demoPasswords.owner)] },
      { id: 2, login: 'jordan', name: 'Jordan', role: 'author', applicationPasswords: [bare(demoPasswords.author)] },
      { id: 3, login: 'reader', name: 'Reader', role: 'subscriber', applicationPasswords: [bare(demoPasswords.subscriber)] },
    ],
    contents: set.entries.map(toContent),
    media: set.pictures.map(toMedia),
    categories: [{ id: 1, name: 'Uncategorized', slug: 'uncategorized', parent: 0 }, ...set.categories.map((one) => ({ ...one, parent: 0 }))],
    tags: set.tags.map((one) => ({ ...one, parent: 0 })),
    menu: [...set.menu],
    frontPageId: set.frontPageId,
    postsPageId: set.postsPageId,
    nextId: 1_000,
    switches: { ...plainSwitches, ...switches },
    purged: [],
  }
}

export function bare(password: string): string {
  return password.replaceAll(' ', '')
}

function toContent(entry: SeedEntry, index: number): SimulatedContent {
  const date = `2026-0${1 + (index % 8)}-${String(3 + (index % 24)).padStart(2, '0')}T09:30:00`
  return {
    id: entry.id,
    type: entry.type ?? 'page',
    status: entry.status ?? 'publish',
    slug: entry.slug,
    title: entry.title,
    content: entry.content,
    excerpt: entry.excerpt ?? '',
    date,
    modified: date,
    parent: 0,
    author: 1,
    featuredMedia: 0,
    categories: [...(entry.categories ?? (entry.type === 'post' ? [1] : []))],
    tags: [...(entry.tags ?? [])],
    meta: {
      ...(entry.seoTitle === undefined ? {} : { _bizosaas_seo_title: entry.seoTitle }),
      ...(entry.seoDescription === undefined ? {} : { _bizosaas_seo_description: entry.seoDescription }),
    },
    template: entry.template ?? 'default',
    revisions: [],
  }
}

function toMedia({ fileName, alt }: { fileName: string; alt: string }, index: number): SimulatedMedia {
  const slug = fileName.replace(/\.[^.]+$/, '')
  return { id: 101 + index, slug, fileName, title: slug, alt, mimeType: 'image/png', modified: '2026-01-02T08:00:00' }
}
