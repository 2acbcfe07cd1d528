import type { ModelTrial } from '@bizosaas/contracts'
import { Notice } from '@bizosaas/ui'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { modelWords as words } from '../../words/models.ts'

/** How the endpoint answered the one question. Its words are shown as text and nothing else. */
export function ModelTrialNotice({ trial: { text, isInShape, usage, elapsedMs } }: { trial: ModelTrial }) {
  const tokens = usage === null ? words.noTokens : words.tokens(usage.inputTokens, usage.outputTokens)
  return (
    <Notice
      icon={isInShape ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
      title={isInShape ? words.works : words.worksOddly}
      tone={isInShape ? 'neutral' : 'waiting'}
    >
      {!isInShape && <p>{words.oddly}</p>}
      <p dir="auto">{words.answered(text)}</p>
      <p className="tabular">{words.took((elapsedMs / 1_000).toFixed(1), tokens)}</p>
    </Notice>
  )
}
