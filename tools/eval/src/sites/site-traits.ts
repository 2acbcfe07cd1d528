import type { Language, Trade } from './trades.ts'

export const themeNames = ['classic', 'wordpress', 'article', 'plain', 'builder'] as const
export type ThemeName = (typeof themeNames)[number]

/** How a site is served over plain HTTP: `only`, as well, with a redirect to HTTPS, in an odd way, or not at all. */
export type PlainHttp = 'only' | 'only-by-redirect' | 'same' | 'error' | 'redirect' | 'redirect-by-www' | 'refused'

/** Where the sitemap is and what it is; `none`, `soft` (a page that says sorry) and `gone` (robots.txt names a file that is not there) are faults. */
export type SitemapKind = 'root' | 'named' | 'index' | 'gzip' | 'none' | 'soft' | 'gone' | 'unnamed'

export interface SecurityHeaders {
  readonly headers: Readonly<Record<string, string>>
  readonly isComplete: boolean
}

/** What is true of a site as a whole, before any page is planned. */
export interface SiteTraits {
  readonly id: string
  readonly host: string
  readonly seed: number
  readonly isHeldOut: boolean
  readonly trade: Trade
  readonly theme: ThemeName
  readonly name: string
  readonly place: string
  readonly language: Language
  /** Main pages also exist in the other language. */
  readonly isBilingual: boolean
  readonly plainHttp: PlainHttp
  readonly sitemap: SitemapKind
  readonly security: SecurityHeaders
  readonly separator: string
  readonly namesItself: boolean
  /** Answers HEAD with 405, as some servers do. */
  readonly refusesHead: boolean
}

export function isSecure({ plainHttp }: SiteTraits): boolean {
  return !plainHttp.startsWith('only')
}

export function hasSitemap({ sitemap }: SiteTraits): boolean {
  return ['root', 'named', 'index', 'gzip'].includes(sitemap)
}
