import type { LinkAnswer } from '@bizosaas/automation'
import type { IndexedPage, Numbers } from './site-index.ts'

interface Graph {
  readonly pages: ReadonlyMap<string, IndexedPage>
  readonly start: string | null
  readonly addresses: Numbers
  readonly answers: ReadonlyMap<string, LinkAnswer>
}

/** The shortest way by links from the first page to every other, in clicks. A redirect is followed within the click. */
export function countClicks({ start, ...graph }: Graph): ReadonlyMap<string, number> {
  const clicks = new Map<string, number>(start === null ? [] : [[start, 0]])
  // A map hands out what is added while it is walked, and in that order: nearest first.
  for (const [url, depth] of clicks) {
    for (const target of targetsOf(graph, url)) if (!clicks.has(target)) clicks.set(target, depth + 1)
  }
  return clicks
}

function targetsOf({ pages, addresses, answers }: Omit<Graph, 'start'>, url: string): readonly string[] {
  return [...(pages.get(url)?.links ?? [])]
    .map((number) => addresses.at(number))
    .map((linked) => answers.get(linked)?.finalUrl ?? linked)
    .filter((target) => pages.has(target))
}
