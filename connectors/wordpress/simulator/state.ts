/** Everything one simulated site remembers. */
export interface SiteState {
  name: string
  tagline: string
  users: SimulatedUser[]
  contents: SimulatedContent[]
  media: SimulatedMedia[]
  categories: SimulatedTerm[]
  tags: SimulatedTerm[]
  menu: { label: string; path: string }[]
  frontPageId: number
  postsPageId: number
  nextId: number
  switches: SiteSwitches
  /** Addresses whose cached copy was emptied, newest last. */
  purged: string[]
}

/** How this site differs from a plain WordPress; a test turns one at a time. */
export interface SiteSwitches {
  permalinks: 'pretty' | 'plain'
  companion: boolean
  seoPlugin: SimulatedSeoPlugin | null
  builder: string | null
  cache: { name: string; canPurge: boolean } | null
  applicationPasswords: boolean
  /** How many revisions of an object are kept; null for all of them. */
  revisionLimit: number | null
  /** The host drops the Authorization header before PHP sees it. */
  stripsAuthorization: boolean
  /** A firewall answers a challenge page to programs. */
  firewall: boolean
  /** What else stands between us and WordPress, or stops it. */
  trouble: SiteTrouble | null
  /** The REST API is closed to strangers, or to everybody. */
  restApi: 'open' | 'signed-in-only' | 'closed'
}

export type SiteTrouble =
  /** A fatal error: every address answers 500. */
  | { kind: 'broken' }
  /** The server itself asks for a password before anything else. */
  | { kind: 'password-wall' }
  /** Every address leads to another origin. */
  | { kind: 'moved'; to: string }
  /** A plugin shows one page to everybody, for the REST API too. */
  | { kind: 'coming-soon' }
  /** Warnings of PHP stand before the data. */
  | { kind: 'php-noise' }
  /** It takes longer than anybody waits. */
  | { kind: 'slow' }

export type SimulatedSeoPlugin = 'yoast' | 'rank-math' | 'seopress' | 'the-seo-framework'

export interface SimulatedUser {
  id: number
  login: string
  name: string
  role: 'administrator' | 'editor' | 'author' | 'subscriber'
  /** As WordPress compares them: without spaces. */
  applicationPasswords: string[]
}

export interface SimulatedContent {
  id: number
  type: 'page' | 'post'
  status: string
  slug: string
  title: string
  content: string
  excerpt: string
  date: string
  modified: string
  parent: number
  author: number
  featuredMedia: number
  categories: number[]
  tags: number[]
  meta: Record<string, string>
  /** Set by the theme's template: no heading of its own, no canonical link. */
  template: 'default' | 'without-heading' | 'without-canonical'
  revisions: { id: number; modified: string; author: number; title: string; content: string; excerpt: string }[]
}

export interface SimulatedMedia {
  id: number
  slug: string
  fileName: string
  title: string
  alt: string
  mimeType: string
  modified: string
}

export interface SimulatedTerm {
  id: number
  name: string
  slug: string
  parent: number
}

export const plainSwitches: SiteSwitches = {
  permalinks: 'pretty',
  companion: true,
  seoPlugin: null,
  builder: null,
  cache: null,
  applicationPasswords: true,
  revisionLimit: null,
  stripsAuthorization: false,
  firewall: false,
  trouble: null,
  restApi: 'open',
}
