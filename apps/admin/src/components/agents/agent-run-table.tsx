import type { Agent, AgentRun } from '@bizosaas/contracts'
import { type Column, EmptyState, RelativeTime, SimulatedBadge, StatusPill, Table } from '@bizosaas/ui'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { agentWords as words } from '../../words/agents.ts'
import { runStatus } from '../state-words.ts'
import { agentName, progressText } from './agent-words.ts'

export function AgentRunTable({ runs, agents }: { runs: readonly AgentRun[]; agents: readonly Agent[] }) {
  if (runs.length === 0) {
    return (
      <EmptyState icon={<Play aria-hidden />} title={words.noRuns.title}>
        {words.noRuns.text}
      </EmptyState>
    )
  }
  return <Table label={words.runs} columns={columnsOf(agents)} rows={runs} rowKey={({ id }) => id} />
}

function columnsOf(agents: readonly Agent[]): Column<AgentRun>[] {
  return [
    {
      key: 'agent',
      header: words.columns.agent,
      phone: 'title',
      grow: true,
      cell: (run) => (
        <Link href={`/agents/runs/${run.id}`} className="font-medium hover:underline">
          {agentName(run.agentId, agents)}
        </Link>
      ),
    },
    {
      key: 'tenant',
      header: words.columns.tenant,
      cell: ({ tenant, isSimulated }) => (
        <span className="inline-flex max-w-64 items-center gap-2">
          <span className="truncate">{tenant.name}</span>
          {isSimulated && <SimulatedBadge />}
        </span>
      ),
    },
    {
      key: 'state',
      header: words.columns.state,
      cell: (run) => (
        <span className="inline-flex items-center gap-2">
          <StatusPill {...runStatus(run.state)} />
          {run.state === 'running' && <span className="text-xs text-ink-3">{progressText(run)}</span>}
        </span>
      ),
    },
    { key: 'found', header: words.columns.found, align: 'end', cell: ({ counts }) => counts.findings },
    { key: 'proposals', header: words.columns.proposals, align: 'end', cell: ({ counts }) => counts.proposals },
    { key: 'began', header: words.columns.began, align: 'end', cell: ({ createdAt }) => <RelativeTime at={createdAt} ending=" ago" /> },
  ]
}
