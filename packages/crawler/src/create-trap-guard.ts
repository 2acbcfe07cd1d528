import { isTrap } from './is-trap.ts'

/** Pages of one list, told apart only by their number. */
const mostNumberedPages = 100
const mostVariantsOfOnePath = 5
/** Three years of months. */
const mostDatesOfOnePath = 36

const numbering = /^(?:page|paged|pg|product-page)$/i
const dated = /^(.*)\/(?:19|20)\d{2}[/-]\d{1,2}(?:[/-]\d{1,2})?\/?$/
/** ASP.NET keeps the session in the path: `/(S(lit3py55t21z5v55vlm25s55))/`. */
const sessionInPath = /\/\([A-Z]\([\w-]{8,}\)\)(?:\/|$)/i

/**
 * Remembers what one crawl was offered and tells which address is one too many: the same page under endless queries, a calendar without an
 * end, a session in the path. Ask once for each address, in the one spelling of `normalizeUrl`.
 */
export function createTrapGuard(): (url: string) => boolean {
  const variants = new Map<string, Set<string>>()
  return (url) => {
    if (isTrap(url)) return true
    const { origin, pathname, search } = new URL(url)
    if (sessionInPath.test(pathname)) return true
    const folder = dated.exec(pathname)?.[1]
    if (folder !== undefined && isOneTooMany(variants, { of: `dates ${origin}${folder}`, variant: pathname, most: mostDatesOfOnePath })) return true
    const variant = withoutPageNumber(search)
    return variant !== '' && isOneTooMany(variants, { of: origin + pathname, variant, most: mostVariantsOfOnePath })
  }
}

function isOneTooMany(seen: Map<string, Set<string>>, { of, variant, most }: { of: string; variant: string; most: number }): boolean {
  const known = seen.get(of) ?? new Set()
  seen.set(of, known)
  if (known.has(variant)) return false
  if (known.size >= most) return true
  known.add(variant)
  return false
}

/** All pages of one list are one variant; a number beyond the limit makes a variant of its own. */
function withoutPageNumber(search: string): string {
  if (search === '') return ''
  const query = new URLSearchParams(search)
  for (const [name, value] of [...query]) {
    if (numbering.test(name) && /^\d{1,4}$/.test(value) && Number(value) <= mostNumberedPages) query.delete(name)
  }
  return query.toString()
}
