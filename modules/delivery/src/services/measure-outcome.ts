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
    const others = await otherChanges({ deps, scope, id: input.proposalId, change })
    const leftOut = [...new Set(others.flatMap(({ pages }) => pages))]
    const days = await deps.search.clicks(scope, { pages: change.pages, leftOut, from: isoDay(spanOf(change).from) })
    const series = clickSeries({ days, pageCount: change.pages.length })
    if (series === null) return { outcome: 'waiting' }
    const result = measureEffect({ changedOn: change.changedOn, ...series })
    if (isTooEarly(result)) return { outcome: 'waiting' }
    const kind = result.verdict === 'not-enough-data' ? 'not-measurable' : 'measured'
    if (kind === 'not-measurable' && (await isSaid({ deps, scope, id: input.proposalId }))) return { outcome: kind }
    const source = await deps.search.newestOf(scope, change.pages)
    const alsoChanged = others.filter(({ pages }) => pages.some((page) => change.pages.includes(page))).length
    const text = effectWords({ result, of: series.of, alsoChanged })
    const detail = { text, verdict: result.verdict, of: series.of, alsoChanged, ...figuresOf(result) }
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

interface WrittenChange {
  readonly pages: readonly string[]
  /** The day the last of them was changed, yyyy-mm-dd. */
  readonly changedOn: string
}

/** The pages whose search texts were changed. */
async function writtenChange({ deps, scope, id }: Sought): Promise<WrittenChange | null> {
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

/** The days that are looked at, as instants. */
function spanOf({ changedOn }: WrittenChange): { readonly from: number; readonly to: number } {
  const { mostDaysBefore, settlingDays, mostDaysAfter } = measuring
  const changed = Date.parse(changedOn)
  return { from: changed - mostDaysBefore * dayMs, to: changed + (settlingDays + mostDaysAfter) * dayMs }
}

/**
 * What other proposals wrote or took back on pages in search in the same time, a proposal each. Such pages tell nothing of how the site would have done:
 * compared with them, the rise of one change would be the loss of another.
 */
async function otherChanges({ deps, scope, id, change }: Sought & { readonly change: WrittenChange }) {
  const { from, to } = spanOf(change)
  const written = await deps.effects.written(scope, new Date(from))
  const others = written.filter(({ proposalId, finishedAt }) => proposalId !== id && finishedAt.getTime() < to)
  return [...Map.groupBy(others, ({ proposalId }) => proposalId).values()].map((actions) => ({ pages: searchPages(actions).map(pageKey) }))
}

function isTooEarly(result: EffectResult): boolean {
  return result.verdict === 'not-enough-data' && (result.reason === 'too-few-days-before' || result.reason === 'too-few-days-after')
}

async function isSaid({ deps, scope, id }: Sought): Promise<boolean> {
  const outcomes = await deps.proposals.outcomes(scope, id)
  return outcomes.some(({ kind, detail }) => kind === 'not-measurable' && typeof detail === 'object' && detail !== null && 'verdict' in detail)
}

function figuresOf(result: EffectResult) {
  const figures = { ...result.figures, smallestVisible: result.smallestVisible }
  return result.verdict === 'not-enough-data'
    ? { ...figures, reason: result.reason }
    : { ...figures, change: result.change, interval: [...result.interval] }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
