import { type GovernanceParts, recordOutcome, searchPages } from '@bizosaas/governance'
import { defineService, type ProposalId, permissions, type ServiceCall, type TenantScope, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import { clickSeries } from '../domain/effect/click-series.ts'
import { effectWords } from '../domain/effect/effect-words.ts'
import { type EffectResult, measureEffect, measuring } from '../domain/effect/measure-effect.ts'
import { pageKey } from '../domain/search/page-key.ts'
import type { SearchStore } from '../ports/search-store.ts'

const dayMs = 24 * 60 * 60_000

export interface MeasureDependencies extends Pick<GovernanceParts, 'proposals' | 'effects' | 'outbox' | 'audit' | 'clock'> {
  readonly search: SearchStore
}

export const measureOutcomeInput = z.strictObject({ proposalId: z.uuid().transform((id) => toId<ProposalId>(id)) })
type Call = ServiceCall<MeasureDependencies, z.output<typeof measureOutcomeInput>>

/** `waiting`: there will be more data. `none`: nothing of this proposal is looked for in search results. */
export type Measured = 'measured' | 'not-measurable' | 'waiting' | 'none'

/** Holds the clicks after a verified change of search texts against those before, and records what came of it: once, and a loss like a lift. */
export const measureOutcome = defineService({
  permission: permissions.proposalCreate,
  input: measureOutcomeInput,
  async run({ deps, actor, scope, input }: Call): Promise<{ outcome: Measured }> {
    const change = await writtenChange({ deps, scope, id: input.proposalId })
    if (change === null) return { outcome: 'none' }
    const from = isoDay(Date.parse(change.changedOn) - measuring.mostDaysBefore * dayMs)
    const days = await deps.search.clicks(scope, { pages: change.pages, from })
    const series = clickSeries({ days, pageCount: change.pages.length })
    if (series === null) return { outcome: 'waiting' }
    const result = measureEffect({ changedOn: change.changedOn, ...series })
    if (isTooEarly(result)) return { outcome: 'waiting' }
    const kind = result.verdict === 'not-enough-data' ? 'not-measurable' : 'measured'
    if (kind === 'not-measurable' && (await isSaid({ deps, scope, id: input.proposalId }))) return { outcome: kind }
    const source = await deps.search.newestOf(scope, change.pages)
    const detail = { text: effectWords({ result, of: series.of }), verdict: result.verdict, of: series.of, ...figuresOf(result) }
    await recordOutcome.run({
      deps,
      actor,
      scope,
      input: { proposalId: input.proposalId, kind, evidenceId: source?.evidenceId ?? null, detail, isWhole: true },
    })
    return { outcome: kind }
  },
})

type Sought = { readonly deps: MeasureDependencies; readonly scope: TenantScope; readonly id: ProposalId }

/** The pages whose search texts were changed, and the day the last of them was. */
async function writtenChange({ deps, scope, id }: Sought): Promise<{ pages: readonly string[]; changedOn: string } | null> {
  const proposal = await deps.proposals.find(scope, id)
  if (proposal === null || proposal.state !== 'verified') return null
  const effects = await deps.effects.list(scope, { id, version: proposal.current.version })
  const written = effects.filter(({ state }) => state === 'done' || state === 'settled-done')
  const indexes = new Set(written.map(({ actionIndex }) => actionIndex))
  const actions = proposal.current.content.actions.filter((_, at) => indexes.has(at))
  const pages = [...new Set(searchPages(actions).map(pageKey))]
  const last = Math.max(...written.map(({ finishedAt }) => finishedAt?.getTime() ?? 0))
  return pages.length === 0 || last <= 0 ? null : { pages, changedOn: isoDay(last) }
}

function isTooEarly(result: EffectResult): boolean {
  return result.verdict === 'not-enough-data' && (result.reason === 'too-few-days-before' || result.reason === 'too-few-days-after')
}

async function isSaid({ deps, scope, id }: Sought): Promise<boolean> {
  const outcomes = await deps.proposals.outcomes(scope, id)
  return outcomes.some(({ kind, detail }) => kind === 'not-measurable' && typeof detail === 'object' && detail !== null && 'verdict' in detail)
}

function figuresOf(result: EffectResult) {
  const { daysBefore, daysAfter, perDayBefore, perDayAfter, isCompared } = result.figures
  const figures = { daysBefore, daysAfter, perDayBefore, perDayAfter, isCompared, smallestVisible: result.smallestVisible }
  return result.verdict === 'not-enough-data'
    ? { ...figures, reason: result.reason }
    : { ...figures, change: result.change, interval: [...result.interval] }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
