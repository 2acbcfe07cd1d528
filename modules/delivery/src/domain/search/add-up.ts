import type { SearchFigures } from './search-export.ts'

/** Several figures as one: the place counts as often as it was shown. */
export function addUp(all: readonly SearchFigures[]): SearchFigures {
  let clicks = 0
  let impressions = 0
  let places = 0
  let placed = 0
  for (const figures of all) {
    clicks += figures.clicks
    impressions += figures.impressions
    if (figures.position === null) continue
    places += figures.position * figures.impressions
    placed += figures.impressions
  }
  return { clicks, impressions, position: placed === 0 ? null : Math.round((places / placed) * 100) / 100 }
}
