import { counted } from '@bizosaas/kernel/words'
import { hands, type SiteRule } from '../fault.ts'
import { isNearDuplicate } from '../near-duplicate.ts'
import type { IndexedPage } from '../site-index.ts'
import { addressText } from '../words/address-text.ts'
import { pageFault } from './page-fault.ts'

const fewestWords = 50
/** Two near-duplicates share each of their smallest hashes with nine chances in ten, so that one of six is common is as good as sure. */
const keysPerPage = 6
/** A boilerplate that more pages share than anybody compares. */
const mostPerKey = 200

export const contentDuplicate: SiteRule = {
  code: 'content-duplicate',
  judge({ pages }) {
    const judged = [...pages.values()].filter(({ isShown, wordCount }) => isShown && wordCount >= fewestWords)
    const twins = twinsIn(judged)
    return judged.flatMap((page) => {
      const same = twins.get(page.url)
      if (same === undefined) return []
      const detail = `The text is nearly the same as on ${addressText(same.url, page)}${same.others > 0 ? ` and ${counted(same.others, ['more page', 'more pages'])}` : ''}.`
      return [pageFault({ page, name: 'content', title: 'Content', content: { sameAs: same.url, others: same.others }, detail, hand: hands.editor })]
    })
  },
}

type Twin = { readonly url: string; readonly others: number }

/** Of each page whose content stands elsewhere too: the first page that has it, and how many more do. */
function twinsIn(pages: readonly IndexedPage[]): ReadonlyMap<string, Twin> {
  const byKey = Map.groupBy(
    pages.flatMap((page) => [...page.shingles.slice(0, keysPerPage)].map((key) => ({ key, page }))),
    ({ key }) => key,
  )
  const same = new Map<string, Map<string, IndexedPage>>()
  for (const sharing of byKey.values()) compareAll({ pages: sharing.slice(0, mostPerKey).map(({ page }) => page), same })
  return new Map([...same].map(([url, found]) => [url, twinOf([...found.values()])]))
}

function compareAll({ pages, same }: { pages: readonly IndexedPage[]; same: Map<string, Map<string, IndexedPage>> }): void {
  for (const [at, one] of pages.entries()) {
    for (const other of pages.slice(at + 1)) {
      if (same.get(one.url)?.has(other.url) === true || !isNearDuplicate(one, other)) continue
      same.set(one.url, (same.get(one.url) ?? new Map()).set(other.url, other))
      same.set(other.url, (same.get(other.url) ?? new Map()).set(one.url, one))
    }
  }
}

function twinOf(found: readonly IndexedPage[]): Twin {
  const [first] = [...found].sort((a, b) => a.url.localeCompare(b.url, 'en'))
  return { url: first?.url ?? '', others: found.length - 1 }
}
