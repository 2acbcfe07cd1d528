import type { PageView } from '../page-view.ts'
import { type AddressWords, addressWords } from './address-words.ts'
import { fittingClauses } from './fitting-clauses.ts'
import { ownHeading } from './own-heading.ts'
import { pageCasing } from './page-casing.ts'
import { titleLimitPx, titleWidth } from './pixel-width.ts'
import { siteName, withEnding, withoutName } from './site-name.ts'
import { titleCandidates } from './title-candidates.ts'
import { writtenIn } from './written-in.ts'

export interface TitleRequest {
  readonly page: PageView
  /** ` – Name`, kept as the site has it. */
  readonly suffix: string
  /** Titles other pages have or will have. */
  readonly taken: ReadonlySet<string>
}

const least = 4

/**
 * A longer title from the page's own words: its heading, the place it says it is in, its sub-headings, a short first sentence. Only whole clauses, no
 * word of the site's name twice. null where the page does not say more, or says it in a language whose wording is not known.
 */
export function composeTitle({ page, suffix, taken }: TitleRequest): string | null {
  const language = writtenIn(page.facts)
  if (language === null) return null
  const fits = fitting(suffix)
  const found = titleCandidates({ page, suffix, language, fits })
    .map((own) => fittingClauses(own, fits))
    .find((own) => own.length >= Math.max(least, page.ownTitle === '' ? 0 : page.ownTitle.length + 4) && !taken.has(withEnding(own, suffix)))
  return found === undefined ? null : withEnding(found, suffix)
}

/** The same title, cut where a clause ends and the rest can stand alone. */
export function shortenTitle({ page, suffix, taken }: TitleRequest): string | null {
  if (writtenIn(page.facts) === null) return null
  const own = fittingClauses(withoutName(page.ownTitle, siteName(suffix)), fitting(suffix))
  return own.length < 10 || taken.has(withEnding(own, suffix)) ? null : withEnding(own, suffix)
}

/** A title that tells the page from its namesake: by its address where that says more, else by its own words. */
export function distinctTitle({ page, suffix, taken }: TitleRequest): string | null {
  const language = writtenIn(page.facts)
  if (language === null) return null
  const fits = fitting(suffix)
  const address = addressWords(page, language)
  const isNew = (own: string) => own !== '' && own !== page.ownTitle && !taken.has(withEnding(own, suffix))
  const named = address === null || address.isSame ? null : byAddress({ page, address, heading: ownHeading(page, { suffix, language }) })
  const found = [named ?? ''].map((own) => fittingClauses(own, fits)).find(isNew)
  return found === undefined ? composeTitle({ page, suffix, taken }) : withEnding(found, suffix)
}

interface Addressed {
  readonly page: PageView
  readonly address: AddressWords
  readonly heading: string | null
}

/** What the address adds to the title, else the address where it is a phrase, else its one word behind the heading where the page uses that word. */
function byAddress({ page, address: { rest, whole }, heading }: Addressed): string | null {
  if (rest !== '') return `${page.ownTitle}: ${rest}`
  if (whole.includes(' ')) return whole
  const base = heading ?? page.ownTitle
  const isNews = pageCasing(page).asWritten(whole) !== null && !base.toLowerCase().includes(whole.toLowerCase())
  return isNews ? `${base}: ${whole}` : null
}

function fitting(suffix: string): (own: string) => boolean {
  return (own) => titleWidth(withEnding(own, suffix)) <= titleLimitPx
}
