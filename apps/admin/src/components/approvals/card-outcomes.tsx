import type { OutcomeView, ProposalView } from '@bizosaas/contracts'
import { Badge, CodeBlock, Disclosure, RelativeTime, Section, Surface, type Tone } from '@bizosaas/ui'
import { Check, Clock, EyeOff, Minus, TrendingDown, TrendingUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { outcomeWords as words } from '../../words/approvals.ts'

const looks: Readonly<Record<OutcomeView['kind'], { tone: Tone; icon: ReactNode }>> = {
  verified: { tone: 'good', icon: <Check aria-hidden /> },
  'not-verified': { tone: 'bad', icon: <EyeOff aria-hidden /> },
  measured: { tone: 'good', icon: <TrendingUp aria-hidden /> },
  'not-measurable': { tone: 'neutral', icon: <Minus aria-hidden /> },
}

/** A loss is told as plainly as a lift. */
const measuredLooks: Readonly<Record<string, { tone: Tone; icon: ReactNode }>> = {
  loss: { tone: 'bad', icon: <TrendingDown aria-hidden /> },
  'no-effect': { tone: 'neutral', icon: <Minus aria-hidden /> },
}

const written: ReadonlySet<string> = new Set(['executed', 'verified', 'partly-executed'])

/** What came of it: whether visitors see it, what was measured against what was expected, or why nothing can be said. */
export function CardOutcomes({ proposal }: { proposal: ProposalView }) {
  const { outcomes, prediction, state, undoes, tenant } = proposal
  const verified = outcomes.filter(({ kind }) => kind === 'verified')
  const others = outcomes.filter(({ kind }) => kind !== 'verified')
  const isAhead = prediction !== null && undoes === null && written.has(state) && !others.some(({ kind }) => kind === 'measured')
  const isUnmeasured = prediction === null && undoes === null && state === 'verified' && others.length === 0 && isSeenInSearch(proposal)
  const last = verified.at(-1)
  if (outcomes.length === 0 && !isAhead) return null
  return (
    <Section title={words.title}>
      <Surface>
        <ul>
          {last && (
            <Row kind="verified" at={last.recordedAt}>
              {words.verified(new Set(verified.map(({ actionIndex }) => actionIndex)).size)}
            </Row>
          )}
          {others.map((outcome) => (
            <Row
              key={`${outcome.kind}-${outcome.actionIndex}-${outcome.recordedAt}`}
              kind={outcome.kind}
              at={outcome.recordedAt}
              detail={outcome.detail}
            >
              {outcome.text ?? words.kinds[outcome.kind]}
            </Row>
          ))}
          {isUnmeasured && (
            <li className={rowClass}>
              <Badge icon={<Minus aria-hidden />}>{words.unmeasured}</Badge>
              <span className="min-w-0 flex-1 text-ink-2">
                {words.unmeasuredText}{' '}
                <Link href={`/search-data?tenant=${tenant.slug}`} className="underline underline-offset-2">
                  {words.bringData}
                </Link>
              </span>
            </li>
          )}
          {isAhead && (
            <li className={rowClass}>
              <Badge icon={<Clock aria-hidden />}>{words.ahead}</Badge>
              <span className="min-w-0 flex-1 text-ink-2">
                {[words.expected(`${prediction.expected} ${prediction.metric}`), prediction.baseline && words.baseline(prediction.baseline)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <span className="text-xs text-ink-3">
                <RelativeTime at={prediction.checkAt} />
              </span>
            </li>
          )}
        </ul>
      </Surface>
    </Section>
  )
}

/** Clicks from search are what is measured: of any other change nobody can tell, whatever data there is. */
function isSeenInSearch({ actions }: ProposalView): boolean {
  return actions.some(({ changes }) => changes.some(({ kind }) => kind === 'search-title' || kind === 'search-description'))
}

const rowClass = 'flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line px-3.5 py-2.5 text-sm first:border-t-0'

interface RowProps {
  kind: OutcomeView['kind']
  at: string
  detail?: OutcomeView['detail']
  children: ReactNode
}

function Row({ kind, at, detail, children }: RowProps) {
  return (
    <li className={rowClass}>
      <Badge {...((kind === 'measured' && measuredLooks[String(detail?.verdict)]) || looks[kind])}>{words.kinds[kind]}</Badge>
      <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
        {children}
      </span>
      <span className="text-xs text-ink-3">
        <RelativeTime at={at} ending=" ago" />
      </span>
      {detail && Object.keys(detail).length > 0 && (
        <Disclosure quiet summary={words.details} className="w-full">
          <CodeBlock value={detail} />
        </Disclosure>
      )}
    </li>
  )
}
