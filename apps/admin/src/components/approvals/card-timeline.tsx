import type { ProposalView } from '@bizosaas/contracts'
import { Section, Timeline, type TimelineStep } from '@bizosaas/ui'
import { timelineWords as words } from '../../words/timeline.ts'
import { plainWords } from '../state-words.ts'

type Entry = ProposalView['timeline'][number]

/** What has happened, then what is still to come: for a waiting proposal that is what approval sets off. */
export function CardTimeline({ proposal, title }: { proposal: ProposalView; title: string }) {
  return (
    <Section title={title}>
      <Timeline steps={[...proposal.timeline.map((entry, index) => pastStep({ entry, index, proposal })), ...stepsAhead(proposal)]} />
    </Section>
  )
}

function pastStep({ entry, index, proposal }: { entry: Entry; index: number; proposal: ProposalView }): TimelineStep {
  const known = words.events[entry.event]
  const object = entry.actionIndex === null ? undefined : proposal.actions.find((action) => action.index === entry.actionIndex)?.target.objectLabel
  const facts = Object.entries(entry.detail).filter(([, value]) => value !== null && typeof value !== 'object')
  return {
    key: `${index}-${entry.at}`,
    title: known?.title ?? plainWords(entry.event),
    state: known?.state ?? 'done',
    at: entry.at,
    actor: entry.actorLabel,
    detail: object ?? facts.find(([key]) => key === 'reason' || key === 'comment')?.[1]?.toString(),
    ...(Object.keys(entry.detail).length > 0 && {
      exchange: <pre className="max-h-64 overflow-auto rounded-control bg-sunken p-3 font-mono text-xs">{JSON.stringify(entry.detail, null, 2)}</pre>,
    }),
  }
}

/** The steps that a proposal in this state still has before it. */
function stepsAhead({ state, prediction, undoes }: ProposalView): TimelineStep[] {
  const order = ['sealed', 'executing', 'read-back', 'verified', 'measured'] as const
  const from: Readonly<Record<string, number>> = { draft: 0, pending: 0, approved: 1, executing: 2, executed: 3, verified: 4 }
  const first = from[state]
  if (first === undefined) return []
  return order
    .slice(first)
    .filter((step) => step !== 'measured' || (prediction !== null && undoes === null))
    .map((step) => ({
      key: step,
      title: words.ahead[step].title,
      state: 'ahead',
      detail: words.ahead[step].detail,
      ...(step === 'measured' && prediction && { at: prediction.checkAt }),
    }))
}
