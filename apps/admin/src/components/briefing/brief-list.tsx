import { DisclosureMark, RelativeTime, SimulatedBadge, Surface } from '@bizosaas/ui'
import { clsx } from 'clsx'
import { AlarmClock, CircleCheck, CircleX, Hourglass, type LucideIcon, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { briefingWords as words } from '../../words/briefing.ts'
import type { BriefRow, PlacedSource } from './brief-rows.ts'

export interface BriefListProps {
  rows: readonly BriefRow[]
  /** Where the rest is when more than a few rows stand behind a number. */
  restHref?: string
}

/** Enough to go through here; the run's own page has all. */
const most = 100

/** One row a topic: a number, and opened, what it counts. */
export function BriefList({ rows, restHref }: BriefListProps) {
  return (
    <Surface>
      {rows.map((row) => (
        <div key={row.topic} className="border-t border-line first:border-t-0">
          {row.sources.length === 0 ? <Quiet row={row} /> : <Counted row={row} restHref={restHref} />}
        </div>
      ))}
    </Surface>
  )
}

function Quiet({ row: { topic } }: { row: BriefRow }) {
  return (
    <p className="flex items-center gap-2.5 px-4 py-2.5 text-sm text-ink-3">
      <span aria-hidden className="size-4" />
      <Label topic={topic} count={words.none} isQuiet />
    </p>
  )
}

function Counted({ row: { topic, sources, isComplete }, restHref }: { row: BriefRow; restHref: string | undefined }) {
  const shown = restHref === undefined ? sources : sources.slice(0, most)
  return (
    <details>
      <summary className="flex list-none items-center gap-2.5 px-4 py-2.5 text-sm -outline-offset-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <DisclosureMark />
        <Label topic={topic} count={`${sources.length}${isComplete ? '' : '+'}`} />
      </summary>
      <ul className="max-h-96 overflow-y-auto border-t border-line py-1">
        {shown.map((source) => (
          <Source key={`${source.kind}-${source.id}`} source={source} />
        ))}
        {restHref !== undefined && sources.length > shown.length && (
          <li className="px-4 py-2 pl-10 text-sm">
            <Link href={restHref} className="text-accent-text hover:underline">
              {words.more(sources.length - shown.length)}
            </Link>
          </li>
        )}
      </ul>
    </details>
  )
}

const icons: Readonly<Record<BriefRow['topic'], { icon: LucideIcon; tone: string }>> = {
  waiting: { icon: Hourglass, tone: 'text-waiting' },
  overdue: { icon: AlarmClock, tone: 'text-bad' },
  failed: { icon: CircleX, tone: 'text-bad' },
  won: { icon: CircleCheck, tone: 'text-good' },
  'at-risk': { icon: TriangleAlert, tone: 'text-waiting' },
}

function Label({ topic, count, isQuiet = false }: { topic: BriefRow['topic']; count: string; isQuiet?: boolean }) {
  const { icon: Icon, tone } = icons[topic]
  return (
    <>
      <Icon aria-hidden className={clsx('size-4 shrink-0', isQuiet ? 'text-ink-3' : tone)} strokeWidth={1.75} />
      <span className="min-w-0 flex-1">{words.topics[topic]}</span>
      <span className={clsx('tabular', !isQuiet && 'text-md font-semibold text-ink')}>{count}</span>
    </>
  )
}

function Source({ source }: { source: PlacedSource }) {
  const { title, note, at, tenant } = source
  return (
    <li>
      <Link
        href={hrefOf(source)}
        prefetch={false}
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2 pl-10 text-sm -outline-offset-2 hover:bg-hover"
      >
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-medium">
            {title}
          </span>
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-xs text-ink-2">
            <span dir="auto" className="wrap-anywhere">
              {tenant.name} · {note}
            </span>
            {tenant.isSimulated && <SimulatedBadge />}
          </span>
        </span>
        <span className="text-xs text-ink-3">
          <RelativeTime at={at} ending=" ago" />
        </span>
      </Link>
    </li>
  )
}

function hrefOf({ kind, id, runId, tenant }: PlacedSource): string {
  switch (kind) {
    case 'proposal':
      return `/approvals?id=${id}`
    case 'agent-run':
      return `/agents/runs/${id}`
    case 'workflow-run':
      return `/runs/${encodeURIComponent(id)}`
    case 'connection':
      return `/connections?tenant=${tenant.slug}`
    case 'finding':
      return `/agents/runs/${runId}`
  }
}
