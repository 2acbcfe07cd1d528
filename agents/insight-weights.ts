import type { Insight } from '@bizosaas/automation'
import type { LearnedWeight } from './learned-weights.ts'

/** As many are usually kept: a kind of which fewer are is worth less, one of which more are hardly more. */
const usualShare = 0.9
const least = 0.5
const most = 1.1
/** Between a kind that only lifts and one that neither lifts nor loses. */
const effectShare = 0.25

/** What came of a kind of change over many tenants, as a weight for each kind. Unknown kinds stay where they are. */
export function insightWeights(insights: readonly Insight[] | null): (code: string) => LearnedWeight {
  const known = new Map((insights ?? []).map((insight) => [insight.subject, insight]))
  return (code) => {
    const insight = known.get(code)
    return insight === undefined ? { factor: 1, because: null } : weightOf(insight)
  }
}

function weightOf(insight: Insight): LearnedWeight {
  const { cases, kept } = insight
  const lift = insight.lift ?? 0
  const loss = insight.loss ?? 0
  const keeps = Math.min(most, Math.max(least, (kept ?? cases) / cases / usualShare))
  const factor = keeps * (lift + loss === 0 ? 1 : 1 + (effectShare * (lift - loss)) / (lift + loss))
  return { factor, because: sentence(insight, factor) }
}

function sentence({ cases, kept, lift, loss }: Insight, factor: number): string {
  const stayed = kept === null ? `kept in nearly all of ${cases} similar cases` : `kept in ${kept} of ${cases} similar cases`
  const effects = [lift !== null && `more clicks in ${lift}`, loss !== null && `fewer in ${loss}`].filter((part) => part !== false)
  const place = factor > 1 ? ', so it stands higher' : factor < 1 ? ', so it stands lower' : ''
  return `With other clients: ${[stayed, ...effects].join(', ')}${place}.`
}
