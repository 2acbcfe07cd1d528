import { Parser } from 'htmlparser2'

export interface ParsedSitemap {
  /** Further files. */
  readonly sitemaps: readonly string[]
  /** Of pages. */
  readonly locations: readonly string[]
}

const kinds: ReadonlyMap<string, keyof ParsedSitemap> = new Map([
  ['sitemapindex sitemap loc', 'sitemaps'],
  ['urlset url loc', 'locations'],
])
const roots = /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/
const beginning = 4_096

/** The two shapes of the sitemap protocol, read as a stream of tags: one file may name 50,000 addresses. null for anything else. */
export function parseSitemap(text: string): ParsedSitemap | null {
  if (!roots.test(text.slice(0, beginning))) return null
  const found: Record<keyof ParsedSitemap, string[]> = { sitemaps: [], locations: [] }
  const path: string[] = []
  let location = ''
  const parser = new Parser(
    {
      onopentagname(name) {
        path.push(localName(name))
        location = ''
      },
      ontext(part) {
        if (path.length === 3) location += part
      },
      onclosetag(_name, isImplied) {
        const kind = kinds.get(path.join(' '))
        if (kind !== undefined && !isImplied) found[kind].push(location.trim())
        path.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
