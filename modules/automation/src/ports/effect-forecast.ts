import type { EvidenceId, TenantScope } from '@bizosaas/kernel'

/** What is expected of a change, from what is known about its pages. */
export interface ExpectedEffect {
  readonly metric: string
  readonly baseline: string | null
  readonly expected: string
  readonly checkAt: Date
  readonly evidenceId: EvidenceId
}

export interface EffectForecast {
  /** Null where nothing is known that the effect could be measured on. */
  forecast(scope: TenantScope, change: { readonly pages: readonly string[] }): Promise<ExpectedEffect | null>
}
