import type { Workflow, WorkflowRun } from '@bizosaas/contracts'
import { type Column, RelativeTime, SimulatedBadge, StatusPill } from '@bizosaas/ui'
import Link from 'next/link'
import { runWords as words } from '../../words/runs.ts'
import { runStatus } from '../state-words.ts'
import { durationText } from './duration.ts'
import { workflowTitle } from './workflow-title.ts'

export interface RunColumns {
  workflows: readonly Workflow[]
  leadTo: (change: Record<string, string | undefined>) => string
}

export function runColumns({ workflows, leadTo }: RunColumns): Column<WorkflowRun>[] {
  return [
    {
      key: 'workflow',
      header: words.columns.workflow,
      phone: 'title',
      grow: true,
      cell: ({ id, workflow }) => (
        <Link href={`/runs/${encodeURIComponent(id)}`} prefetch={false} className="font-medium hover:underline">
          {workflowTitle(workflow, workflows)}
        </Link>
      ),
    },
    {
      key: 'tenant',
      header: words.columns.tenant,
      cell: ({ tenant }) => (
        <span className="inline-flex max-w-64 items-center gap-2">
          <Link href={leadTo({ tenant: tenant.slug })} prefetch={false} dir="auto" className="truncate hover:underline">
            {tenant.name}
          </Link>
          {tenant.isSimulated && <SimulatedBadge />}
        </span>
      ),
    },
    { key: 'state', header: words.columns.state, cell: ({ state }) => <StatusPill {...runStatus(state)} /> },
    {
      key: 'took',
      header: words.columns.took,
      align: 'end',
      cell: ({ startedAt, finishedAt }) => durationText({ from: startedAt, to: finishedAt }) ?? '–',
    },
    { key: 'began', header: words.columns.began, align: 'end', cell: ({ startedAt }) => <RelativeTime at={startedAt} ending=" ago" /> },
  ]
}
