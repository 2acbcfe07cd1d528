import type { ProposalView } from '@bizosaas/contracts'
import { CodeBlock, RelativeTime, Section, Timeline, type TimelineStep } from '@bizosaas/ui'
import type { ReactNode } from 'react'
import { timelineWords as words } from '../../words/timeline.ts'
import { plainWords } from '../state-words.ts'
import { type TimelinePhase, type TimelineRecord, timelinePhases } from './timeline-phases.ts'

/** What has happened, then what is still to come: for a waiting proposal that is what approval sets off. */
export function CardTimeline({ proposal, title }: { proposal: ProposalView; title: string }) {
  const phases = timelinePhases(proposal.timeline)
  return (
    <Section title={title}>
      <Timeline steps={[...phases.map((phase) => pastStep({ phase, proposal, isLast: phase === phases.at(-1) })), ...stepsAhead(proposal)]} />
    </Section>
  )
}

function pastStep({
  phase: { key, main, records },
  proposal,
  isLast,
}: {
  phase: TimelinePhase
  proposal: ProposalView
  isLast: boolean
}): TimelineStep {
  const isUnderWay = isLast && proposal.state === 'executing' && words.events[main.event]?.closes !== true
  const hasMore = records.length > 1 || Object.keys(main.detail).length > 0
  return {
    key,
    title: titleOf(main),
    state: isUnderWay ? 'running' : (words.events[main.event]?.state ?? 'done'),
    at: main.at,
    actor: main.actorLabel,
    detail: aboutWhat({ records, proposal }),
    ...(hasMore && {
      exchangeTitle: records.length === 1 ? words.details : words.records(records.length),
      exchange: records.length === 1 ? <CodeBlock value={main.detail} /> : <Records records={records} proposal={proposal} />,
    }),
  }
}

function titleOf({ event }: TimelineRecord): string {
  return words.events[event]?.title ?? plainWords(event)
}

/** The object it was about, or how many; else the reason somebody gave. */
function aboutWhat({ records, proposal }: { records: readonly TimelineRecord[]; proposal: ProposalView }): ReactNode {
  const objects = new Set(records.flatMap(({ actionIndex }) => (actionIndex === null ? [] : [objectOf({ actionIndex, proposal })])))
  if (objects.size === 1) return [...objects][0]
  if (objects.size > 1) return words.objects(objects.size)
  const { reason, comment } = records.at(-1)?.detail ?? {}
  return [reason, comment].find((text) => typeof text === 'string')
}

function objectOf({ actionIndex, proposal }: { actionIndex: number; proposal: ProposalView }): string {
  return proposal.actions.find(({ index }) => index === actionIndex)?.target.objectLabel ?? String(actionIndex + 1)
}

function Records({ records, proposal }: { records: readonly TimelineRecord[]; proposal: ProposalView }) {
  return (
    <ol className="grid gap-2">
      {records.map((record) => (
        <li key={keyOf(record)} className="grid gap-1 text-xs">
          <span className="flex flex-wrap gap-x-2">
            {titleOf(record)}
            <span className="text-ink-3">
              {record.actionIndex !== null && `${objectOf({ actionIndex: record.actionIndex, proposal })} · `}
              {record.actorLabel} · <RelativeTime at={record.at} ending=" ago" />
            </span>
          </span>
          {Object.keys(record.detail).length > 0 && <CodeBlock value={record.detail} />}
        </li>
      ))}
    </ol>
  )
}

function keyOf({ at, event, actionIndex }: TimelineRecord): string {
  return [at, event, actionIndex].join('-')
}

/** The steps that a proposal in this state still has before it. */
function stepsAhead({ state, prediction, undoes }: ProposalView): TimelineStep[] {
  const order = ['sealed', 'executing', 'read-back', 'verified', 'measured'] as const
  const from: Readonly<Record<string, number>> = { draft: 0, pending: 0, approved: 0, executing: 2, executed: 3, verified: 4 }
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
