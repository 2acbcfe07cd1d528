import type { CrewRunDetail } from '@bizosaas/contracts'
import { Badge, Section, Surface } from '@bizosaas/ui'
import { Ban, Pencil } from 'lucide-react'
import { crewWords as words } from '../../words/crews.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'

type Member = CrewRunDetail['members'][number]
type Review = NonNullable<Member['run']>['reviews'][number]

/** Every text that one member changed or took out of what another had planned. */
export function CrewReviews({ members }: { members: readonly Member[] }) {
  const reviews = members.flatMap(({ title, run }) => (run?.reviews ?? []).map((review) => ({ title, review })))
  if (reviews.length === 0) return null
  const changed = reviews.filter(({ review }) => review.verdict !== 'keep')
  return (
    <Section title={words.reviews} note={words.reviewsNote}>
      <Surface padded={changed.length === 0}>
        {changed.length === 0 && <p className="text-sm text-ink-2">{words.allKept}</p>}
        <ul>
          {changed.map(({ title, review }) => (
            <li
              key={`${review.agentId}-${review.planKey}-${review.findingKey}`}
              className="grid gap-2 border-t border-line px-4 py-3 text-sm first:border-t-0"
            >
              <OneReview title={title} review={review} />
            </li>
          ))}
        </ul>
      </Surface>
    </Section>
  )
}

function OneReview({ title, review: { verdict, findingKey, edits, broken } }: { title: string; review: Review }) {
  const [code = '', ...rest] = findingKey.split('|')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Badge tone={verdict === 'veto' ? 'bad' : 'running'} icon={verdict === 'veto' ? <Ban aria-hidden /> : <Pencil aria-hidden />}>
          {words.verdicts[verdict]}
        </Badge>
        <span className="font-medium">{findingTitle(code) ?? plainWords(code)}</span>
        <span className="text-ink-3">{words.by(title)}</span>
      </div>
      <p className="font-mono text-xs wrap-anywhere text-ink-3">{rest.join(' ')}</p>
      {edits.map(({ field, before, after }) => (
        <dl key={field} className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
          <dt className="text-ink-3">{words.before}</dt>
          <dd dir="auto" className="line-clamp-3 wrap-anywhere text-ink-2">
            {before}
          </dd>
          <dt className="text-ink-3">{words.after}</dt>
          <dd dir="auto" className="line-clamp-3 wrap-anywhere">
            {after}
          </dd>
        </dl>
      ))}
      {broken.map(({ number, rule, reason }) => (
        <p key={number} className="wrap-anywhere text-ink-2">
          <span className="font-medium text-ink">{words.rule(number)}</span>: {rule} – {reason}
        </p>
      ))}
    </>
  )
}
