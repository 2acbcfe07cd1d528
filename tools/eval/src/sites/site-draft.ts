import type { FindingCodeName } from '@bizosaas/agents'
import type { Random } from './create-random.ts'
import type { PageDraft, Slot } from './page-draft.ts'
import type { SiteTraits } from './site-traits.ts'
import type { Language } from './trades.ts'

/** One fault that a reader of the site has to find. */
export interface ExpectedFault {
  readonly code: FindingCodeName
  readonly url: string
  /** The link, picture or file it is about. */
  readonly part?: string
  /** Told once for each file: these pages are as right. */
  readonly alsoAt?: readonly string[]
}

/** What looks like a fault and is none. */
export interface NearMiss {
  readonly code: FindingCodeName
  readonly url: string
  readonly why: string
}

/** What an address answers. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  readonly elapsedMs: number
  /** Bytes of a body that is not written out: pictures. */
  readonly size?: number
}

export interface PageWish {
  readonly language?: Language
  readonly path?: string
  readonly topic?: string
  readonly isListed?: boolean
  readonly isInSitemap?: boolean
}

export interface TakeWish {
  readonly slots?: readonly Slot[]
  /** What the plan relies on. Default: the page is shown. */
  readonly needs?: 'shown' | 'own-canonical' | 'nothing'
  /** The plan takes the page out of what is shown. */
  readonly hides?: 'noindex' | 'canonical'
  /** The plan adds to the content or takes from it. */
  readonly writes?: boolean
  readonly isFresh?: boolean
}

/** A site while it is planned: its pages, its other addresses, what is wrong with it and what only looks so. */
export interface SiteDraft {
  readonly traits: SiteTraits
  readonly random: Random
  readonly home: PageDraft
  readonly pages: readonly PageDraft[]
  /** By address, beside the pages. */
  readonly answers: Map<string, Answer>
  /** Lines of robots.txt for every crawler. */
  readonly rules: string[]
  readonly sitemapExtra: string[]
  readonly expected: ExpectedFault[]
  readonly nearMisses: NearMiss[]
  /** Absolute, for a path or an address. */
  url(path: string): string
  addPage(wish?: PageWish): PageDraft
  /** A page of the site that fits, else a new one. */
  take(wish: TakeWish): PageDraft
  expect(code: FindingCodeName, where: PageDraft | string, more?: Pick<ExpectedFault, 'part' | 'alsoAt'>): void
  nearMiss(code: FindingCodeName, where: PageDraft | string, why: string): void
  /** A name that no other file or address of this site has. */
  unique(word: string): string
}
