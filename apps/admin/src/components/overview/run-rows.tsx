import type { Agent, AgentRun } from '@bizosaas/contracts'
import { RelativeTime, Section, SimulatedBadge, StatusPill, Surface } from '@bizosaas/ui'
import Link from 'next/link'
import { agentName, progressText } from '../agents/agent-words.ts'
import { runStatus } from '../state-words.ts'

export function RunRows({ title, runs, agents }: { title: string; runs: readonly AgentRun[]; agents: readonly Agent[] }) {
  return (
    <Section title={title}>
      <Surface>
        {runs.map((run) => (
          <Link
            key={run.id}
            href={`/agents/runs/${run.id}`}
            className="flex items-center gap-3 border-t border-line px-4 py-2.5 text-sm -outline-offset-2 first:border-t-0 hover:bg-hover"
          >
            <StatusPill {...runStatus(run.state)} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{agentName(run.agentId, agents)}</span>
              <span className="flex items-center gap-1.5 text-ink-2">
                <span className="truncate">{[run.tenant.name, progressText(run)].filter(Boolean).join(' · ')}</span>
                {run.isSimulated && <SimulatedBadge />}
              </span>
            </span>
            <span className="text-xs text-ink-3">
              <RelativeTime at={run.createdAt} ending=" ago" />
            </span>
          </Link>
        ))}
      </Surface>
    </Section>
  )
}
