import type { Insight, ProposalView } from '@bizosaas/contracts'
import { EvidenceList, EvidenceNumber, FactGrid, RelativeTime, Section } from '@bizosaas/ui'
import { ChartNoAxesColumn, Minus, Plus } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { cardWords as words } from '../../words/approvals.ts'
import { insightSentence } from '../../words/insights.ts'
import { costText } from '../cost-text.ts'

/** Why, on what evidence, with what effect, and what speaks for and against. The agent's own words stand apart. */
export function CardReasons({ proposal, insight }: { proposal: ProposalView; insight: Insight | null }) {
  const { description, evidence, pros, cons, reasoning, solution } = proposal
  return (
    <>
      {description && (
        <Section title={words.why}>
          <p dir="auto" className="max-w-[72ch] wrap-anywhere">
            {withEvidenceNumbers(description, evidence.length)}
          </p>
        </Section>
      )}
      {evidence.length > 0 && (
        <Section title={words.evidence}>
          <EvidenceList
            items={evidence.map(({ id, title, source, readAt, validUntil, isUntrusted }) => ({
              id,
              title,
              readAt,
              url: source.url ?? undefined,
              detail: isUntrusted ? words.asTheSiteSays : undefined,
              stale: Date.parse(validUntil) < Date.now(),
            }))}
          />
        </Section>
      )}
      <Expectation proposal={proposal} insight={insight} />
      {pros.length + cons.length > 0 && (
        <div className="mt-7 grid gap-6 text-sm md:grid-cols-2">
          <Points title={words.pros} points={pros} icon={<Plus aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />} />
          <Points title={words.cons} points={cons} icon={<Minus aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />} />
        </div>
      )}
      {(reasoning || solution) && (
        <figure className="mt-7 border-l-2 border-line-strong pl-3.5 text-ink-2">
          <figcaption className="mb-1 text-xs text-ink-3">{words.agentWords(proposal.proposedBy.label)}</figcaption>
          <blockquote dir="auto" className="grid max-w-[72ch] gap-2 wrap-anywhere whitespace-pre-line">
            {reasoning && <p>{reasoning}</p>}
            {solution && <p>{solution}</p>}
          </blockquote>
        </figure>
      )}
    </>
  )
}

function Expectation({ proposal, insight }: { proposal: ProposalView; insight: Insight | null }) {
  const { prediction, state, expiresAt, effort } = proposal
  const until = { label: state === 'pending' ? words.facts.decideBy : words.facts.expires, value: <RelativeTime at={expiresAt} /> }
  return (
    <Section title={words.effect}>
      <FactGrid
        facts={[
          { label: words.facts.expected, value: prediction ? `${prediction.expected} ${prediction.metric}` : words.facts.notMeasurable },
          prediction ? { label: words.facts.checked, value: <RelativeTime at={prediction.checkAt} /> } : until,
          { label: words.facts.cost, value: costText(proposal) ?? words.facts.noCost },
          { label: words.facts.effort, value: words.effort[effort] },
        ]}
      />
      {insight && (
        <p className="mt-2.5 flex items-center gap-2 text-sm text-ink-2">
          <ChartNoAxesColumn aria-hidden className="size-4 shrink-0 text-ink-3" />
          {insightSentence(insight)}
        </p>
      )}
    </Section>
  )
}

function Points({ title, points, icon }: { title: string; points: readonly string[]; icon: ReactNode }) {
  if (points.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-sm text-ink-2">{title}</h3>
      <ul className="grid gap-1.5 text-ink-2">
        {points.map((point) => (
          <li key={point} className="flex gap-2">
            {icon}
            <span dir="auto" className="min-w-0 wrap-anywhere">
              {point}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "[2]" in the text becomes a jump to the second piece of evidence; numbers without evidence stay text. */
function withEvidenceNumbers(text: string, count: number): ReactNode {
  return [...text.matchAll(/\[(\d+)\]|[^[]+|\[/g)].map(({ 0: part, 1: digits, index: at }) => {
    const number = Number(digits)
    return <Fragment key={at}>{number >= 1 && number <= count ? <EvidenceNumber number={number} link /> : part}</Fragment>
  })
}
