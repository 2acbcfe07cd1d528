import type { EffectForecast } from '@bizosaas/automation'
import { forecastEffect, type SearchStore } from '@bizosaas/delivery'
import type { Clock } from '@bizosaas/kernel'

/** What search performance lets us expect of a change. */
export function createEffectForecast({ search, clock }: { search: SearchStore; clock: Clock }): EffectForecast {
  return {
    forecast: (scope, { pages }) =>
      forecastEffect.run({ deps: { search }, actor: scope.actor, scope, input: { pages: [...pages], now: clock.now() } }),
  }
}
