import type { Agent, Connection, Crew, Schedule } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime, SimulatedBadge, StatusPill } from '@bizosaas/ui'
import { CalendarCheck, Pause } from 'lucide-react'
import Link from 'next/link'
import { scheduleWords as words } from '../../words/schedules.ts'
import { plainWords, runStatus } from '../state-words.ts'
import { ScheduleActions } from './schedule-actions.tsx'

export interface ScheduleColumns {
  agents: readonly Agent[]
  crews: readonly Crew[]
  connections: readonly Connection[]
  mayManage: boolean
}

export function scheduleColumns({ agents, crews, connections, mayManage }: ScheduleColumns): Column<Schedule>[] {
  const titleOf = ({ starts, workflow }: Schedule) => {
    const cards: readonly { id: string; title: string }[] = starts?.kind === 'crew' ? crews : agents
    return cards.find(({ id }) => id === starts?.id)?.title ?? plainWords(starts?.id ?? workflow)
  }
  const placeOf = ({ connectionId }: Schedule) => connections.find(({ id }) => id === connectionId)?.account
  const acts: Column<Schedule> = {
    key: 'acts',
    header: words.columns.acts,
    align: 'end',
    cell: (schedule) => (
      <ScheduleActions scheduleId={schedule.id} tenantId={schedule.tenant.id} title={titleOf(schedule)} isPaused={schedule.isPaused} />
    ),
  }
  return [
    { key: 'what', header: words.columns.what, phone: 'title', grow: true, cell: (row) => <What title={titleOf(row)} place={placeOf(row)} /> },
    { key: 'tenant', header: words.columns.tenant, cell: (row) => <Tenant schedule={row} /> },
    { key: 'when', header: words.columns.when, cell: (row) => <When schedule={row} /> },
    { key: 'next', header: words.columns.next, cell: ({ nextAt }) => (nextAt === null ? words.none : <RelativeTime at={nextAt} />) },
    { key: 'last', header: words.columns.last, cell: (row) => <LastRun schedule={row} /> },
    { key: 'state', header: words.columns.state, cell: ({ isPaused }) => <State isPaused={isPaused} /> },
    ...(mayManage ? [acts] : []),
  ]
}

function What({ title, place }: { title: string; place: string | undefined }) {
  return (
    <span className="block min-w-0">
      <span className="block truncate font-medium">{title}</span>
      {place && (
        <span dir="auto" className="block truncate text-xs font-normal text-ink-3">
          {place}
        </span>
      )}
    </span>
  )
}

function Tenant({ schedule: { tenant } }: { schedule: Schedule }) {
  return (
    <span className="inline-flex max-w-56 items-center gap-2">
      <span dir="auto" className="truncate">
        {tenant.name}
      </span>
      {tenant.isSimulated && <SimulatedBadge />}
    </span>
  )
}

function When({ schedule: { words: rule, cron, timeZone, skipped, missed } }: { schedule: Schedule }) {
  const passedOver = words.passedOver(skipped, missed)
  return (
    <span className="block" title={cron}>
      {rule.replace(` (${timeZone})`, '')}
      <span className="block text-xs text-ink-3">{passedOver === '' ? timeZone : `${timeZone} · ${passedOver}`}</span>
    </span>
  )
}

function LastRun({ schedule: { lastRun, lastFiredAt } }: { schedule: Schedule }) {
  if (lastRun === null || lastFiredAt === null) return <span className="text-ink-3">{words.never}</span>
  return (
    <Link href={`/runs/${encodeURIComponent(lastRun.id)}`} prefetch={false} className="inline-flex items-center gap-2 hover:underline">
      {lastRun.state && <StatusPill {...runStatus(lastRun.state)} />}
      <RelativeTime at={lastFiredAt} ending=" ago" />
    </Link>
  )
}

function State({ isPaused }: { isPaused: boolean }) {
  return isPaused ? (
    <Badge icon={<Pause aria-hidden />}>{words.paused}</Badge>
  ) : (
    <Badge tone="good" icon={<CalendarCheck aria-hidden />}>
      {words.on}
    </Badge>
  )
}
