import type { Task } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime, SimulatedBadge } from '@bizosaas/ui'
import { Ban, Check, Clock, TriangleAlert } from 'lucide-react'
import { taskWords as words } from '../../words/tasks.ts'
import { TaskActions } from './task-actions.tsx'

const looks = {
  open: { tone: 'waiting', icon: <Clock aria-hidden /> },
  done: { tone: 'good', icon: <Check aria-hidden /> },
  cancelled: { tone: 'neutral', icon: <Ban aria-hidden /> },
} as const

export function taskColumns({ now, mayClose }: { now: number; mayClose: boolean }): Column<Task>[] {
  const acts: Column<Task> = {
    key: 'acts',
    header: words.columns.acts,
    align: 'end',
    cell: ({ id, tenant, title, state }) => (state === 'open' ? <TaskActions taskId={id} tenantId={tenant.id} title={title} /> : null),
  }
  return [
    { key: 'task', header: words.columns.task, phone: 'title', grow: true, cell: (task) => <What task={task} /> },
    {
      key: 'tenant',
      header: words.columns.tenant,
      cell: ({ tenant }) => (
        <span className="inline-flex max-w-48 items-center gap-2">
          <span dir="auto" className="truncate">
            {tenant.name}
          </span>
          {tenant.isSimulated && <SimulatedBadge />}
        </span>
      ),
    },
    { key: 'due', header: words.columns.due, cell: ({ dueAt }) => <RelativeTime at={dueAt} ending=" ago" /> },
    { key: 'by', header: words.columns.by, phone: 'hidden', cell: ({ openedBy }) => openedBy.label },
    { key: 'state', header: words.columns.state, cell: (task) => <State task={task} now={now} /> },
    ...(mayClose ? [acts] : []),
  ]
}

function What({ task: { title, instructions, note, closedBy } }: { task: Task }) {
  return (
    <span className="block min-w-0 md:whitespace-normal">
      <span dir="auto" className="block font-medium wrap-anywhere">
        {title}
      </span>
      <span dir="auto" className="mt-0.5 block max-w-[72ch] text-xs font-normal wrap-anywhere text-ink-2">
        {instructions}
      </span>
      {closedBy && (
        <span dir="auto" className="mt-0.5 block text-xs font-normal wrap-anywhere text-ink-3">
          {[words.closedBy(closedBy.label), note].filter(Boolean).join(': ')}
        </span>
      )}
    </span>
  )
}

function State({ task: { state, dueAt }, now }: { task: Task; now: number }) {
  if (state === 'open' && Date.parse(dueAt) < now)
    return (
      <Badge tone="bad" icon={<TriangleAlert aria-hidden />}>
        {words.overdue}
      </Badge>
    )
  return <Badge {...looks[state]}>{words.states[state]}</Badge>
}
