import type { Prediction } from '@bizosaas/governance'
import { defineService, type EvidenceId, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { clickSeries } from '../domain/effect/click-series.ts'
import { measuring } from '../domain/effect/measure-effect.ts'
import { missedClicks } from '../domain/effect/missed-clicks.ts'
import { pageKey } from '../domain/search/page-key.ts'
import type { SearchStore } from '../ports/search-store.ts'

const dayMs = 24 * 60 * 60_000
/** What the search engine needs to read the change, and then enough days to tell an effect from chance. */
const checkAfterMs = (measuring.settlingDays + measuring.leastDaysAfter + 7) * dayMs
/** Older days say little about what a change made today will do. */
const mostAgeMs = 60 * dayMs

export const forecastEffectInput = z.strictObject({ pages: z.array(z.string()).max(500), now: z.date() })

export interface EffectPrediction extends Prediction {
  /** The import it rests on. */
  readonly evidenceId: EvidenceId
}

/** What a change of search texts on these pages may bring, from the clicks they have now; null where their clicks are not known. */
export const forecastEffect = defineService({
  permission: permissions.evidenceRead,
  input: forecastEffectInput,
  async run({ deps, scope, input }: ServiceCall<{ search: SearchStore }, z.output<typeof forecastEffectInput>>): Promise<EffectPrediction | null> {
    const pages = [...new Set(input.pages.map(pageKey))]
    if (pages.length === 0) return null
    const source = await deps.search.newestOf(scope, pages)
    if (source === null || input.now.getTime() - Date.parse(source.lastDay) > mostAgeMs) return null
    const from = new Date(Date.parse(source.lastDay) - (measuring.leastDaysBefore - 1) * dayMs).toISOString().slice(0, 10)
    const series = clickSeries({ days: await deps.search.clicks(scope, { pages, leftOut: [], from }), pageCount: pages.length })
    if (series === null || series.of === 'site') return null
    const perDay = (clicks: number) => clicks / series.changed.length
    const baseline = perDay(series.changed.reduce((sum, { count }) => sum + count, 0))
    const missed = perDay(missedClicks({ totals: await deps.search.totals(scope, from), pages: new Set(pages) }))
    return {
      metric: 'clicks a day from search',
      baseline: figure(baseline),
      expected: figure(baseline + missed),
      checkAt: new Date(input.now.getTime() + checkAfterMs),
      evidenceId: source.evidenceId,
    }
  },
})

function figure(perDay: number): string {
  return perDay < 10 ? perDay.toFixed(1) : String(Math.round(perDay))
}
