import type { PageView } from '../page-view.ts'
import { fittingClauses } from './fitting-clauses.ts'
import { titleLimitPx, titleWidth } from './pixel-width.ts'

export interface TitleRequest {
  readonly page: PageView
  /** ` – Name`, kept as the site has it. */
  readonly suffix: string
  /** Titles other pages have or will have. */
  readonly taken: ReadonlySet<string>
}

/** A longer title from the page's own words: its heading, its sub-headings, the words of its address, or how its text begins. null where none of them says more. */
export function composeTitle({ page, suffix, taken }: TitleRequest): string | null {
  const fits = (own: string) => titleWidth(own + suffix) <= titleLimitPx
  const candidates = [mainHeading(page), topics(page), ...opening({ page, fits })]
  const fitting = candidates.filter((own) => own !== null).map((own) => fittingClauses(own, fits))
  const found = fitting.find((own) => own.length > page.ownTitle.length + 3 && !taken.has(own + suffix))
  return found === undefined ? null : found + suffix
}

/** The same title, cut where a clause ends. */
export function shortenTitle({ page, suffix, taken }: TitleRequest): string | null {
  const own = fittingClauses(page.ownTitle, (candidate) => titleWidth(candidate + suffix) <= titleLimitPx)
  return own.length < 10 || taken.has(own + suffix) ? null : own + suffix
}

/** A title that tells the page from its namesake: by its address where that says more, else by its own words. */
export function distinctTitle({ page, suffix, taken }: TitleRequest): string | null {
  const fits = (own: string) => titleWidth(own + suffix) <= titleLimitPx
  const address = addressWords(page)
  const isNew = (own: string) => own !== '' && own !== page.ownTitle && fits(own) && !taken.has(own + suffix)
  const named = address === null ? [] : [`${page.ownTitle}: ${address.rest}`, ...opening({ page: { ...page, ownTitle: address.whole }, fits })]
  const candidates = address === null || address.isSame ? [] : address.rest === '' ? named.slice(1) : named
  const found = candidates.map((own) => fittingClauses(own, fits)).find(isNew)
  return found === undefined ? composeTitle({ page, suffix, taken }) : found + suffix
}

function mainHeading({ facts, ownTitle }: PageView): string | null {
  const heading = facts.headings.find(({ level, text }) => level === 1 && text.toLowerCase() !== ownTitle.toLowerCase())
  return heading?.text ?? null
}

/** Sub-headings that are names of topics, not sentences: "Services: Heating, Water, Bathrooms". */
function topics({ facts, ownTitle }: PageView): string | null {
  const names = facts.headings.filter(
    ({ level, isInContent, text }) => level === 2 && isInContent && text.split(' ').length <= 3 && !/[.?!]$/.test(text),
  )
  return names.length < 2 ? null : `${ownTitle}: ${names.map(({ text }) => text).join(', ')}`
}

function opening({ page, fits }: { page: PageView; fits: (own: string) => boolean }): readonly string[] {
  return page.facts.paragraphs.slice(0, 2).flatMap((paragraph) => {
    const clause = fittingClauses(paragraph, (candidate) => fits(`${page.ownTitle}: ${candidate}`))
    return clause.length < 8 ? [] : [`${page.ownTitle}: ${clause}`]
  })
}

/** The last part of the address as words: what it adds to the title, and the whole of it. */
function addressWords({ path, ownTitle }: PageView): { rest: string; whole: string; isSame: boolean } | null {
  const slug = decodeURIComponent(
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '',
  )
  const words = slug.split('-').filter((word) => /^\p{L}+$/u.test(word))
  if (words.length === 0) return null
  const own = ownTitle.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const isPrefix = own.every((word, at) => words[at]?.toLowerCase() === word)
  const whole = words.join(' ')
  return {
    rest: isPrefix ? words.slice(own.length).join(' ') : '',
    whole: whole.charAt(0).toUpperCase() + whole.slice(1),
    isSame: isPrefix && words.length === own.length,
  }
}
