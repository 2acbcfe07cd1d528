import type { SiteIndex } from './site-index.ts'

/** What grows while the pages are judged one after the other, in the order of their addresses. */
export interface TakenTexts {
  /** Texts that pages have or will have: no two pages get the same. */
  readonly titles: Set<string>
  readonly descriptions: Set<string>
  /** True for the first who asks: a file that many pages load is told once. */
  readonly toldOnce: (key: string) => boolean
}

export function takenTexts({ titles, descriptions }: Pick<SiteIndex, 'titles' | 'descriptions'>): TakenTexts {
  const told = new Set<string>()
  return {
    titles: new Set(titles.keys()),
    descriptions: new Set(descriptions.keys()),
    toldOnce(key) {
      const isFirst = !told.has(key)
      told.add(key)
      return isFirst
    },
  }
}
