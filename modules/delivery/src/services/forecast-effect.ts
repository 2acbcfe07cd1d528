import { defineService, type EvidenceId, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { expectClicks } from '../domain/effect/expect-clicks.ts'
import { measuring } from '../domain/effect/measure-effect.ts'
import { pageKey } from '../domain/search/page-key.ts'
import type { SearchStore } from '../ports/search-store.ts'

const dayMs = 24 * 60 * 60_000
/** What the search engine needs to read the change, and then enough days to tell an effect from chance. */
const checkAfterMs = (measuring.settlingDays + measuring.leastDaysAfter + 7) * dayMs
/** Older days say little about what a change made today will do. */
const mostAgeMs = 60 * dayMs

export const forecastEffectInput = z.strictObject({ pages: z.array(z.string()).max(500), now: z.date() })

export interface EffectPrediction {
  readonly metric: string
  readonly baseline: string | null
  readonly expected: string
  readonly checkAt: Date
  /** The import it rests on. */
  readonly evidenceId: EvidenceId
}

/** What a change of search texts on these pages may bring, from the clicks they have now; null where their clicks are not known. */
export const forecastEffect = defineService({
  permission: permissions.evidenceRead,
  input: forecastEffectInput,
  async run({ deps, scope, input }: ServiceCall<{ search: SearchStore }, z.output<typeof forecastEffectInput>>): Promise<EffectPrediction | null> {
    const [newest] = await deps.search.list(scope, 1)
    if (newest === undefined || input.now.getTime() - Date.parse(newest.lastDay) > mostAgeMs) return null
    const from = new Date(Date.parse(newest.lastDay) - (measuring.leastDaysBefore - 1) * dayMs).toISOString().slice(0, 10)
    const days = await deps.search.days(scope, { pages: 'all', from })
    const clicks = expectClicks({ days, pages: new Set(input.pages.map(pageKey)) })
    if (clicks === null) return null
    const { evidenceId } = newest
    const words = { metric: 'clicks a day from search', baseline: figure(clicks.baseline), expected: figure(clicks.expected) }
    return { ...words, checkAt: new Date(input.now.getTime() + checkAfterMs), evidenceId }
  },
})

function figure(perDay: number): string {
  return perDay < 10 ? perDay.toFixed(1) : String(Math.round(perDay))
}
