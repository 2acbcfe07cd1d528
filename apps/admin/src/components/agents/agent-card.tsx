import type { Agent, AgentCosts, AgentRun, Connection, Tenant } from '@bizosaas/contracts'
import { Badge, RelativeTime, StatusPill, Surface } from '@bizosaas/ui'
import { Ban, Bot } from 'lucide-react'
import Link from 'next/link'
import { agentMemoryWords } from '../../words/agent-memory.ts'
import { agentWords as words } from '../../words/agents.ts'
import { crewWords } from '../../words/crews.ts'
import { costText } from '../cost-text.ts'
import { plainWords, runStatus } from '../state-words.ts'
import { RunAgentButton } from './run-agent-button.tsx'
import { runnableAccounts } from './runnable-accounts.ts'

export interface AgentCardProps {
  agent: Agent
  connections: readonly Connection[]
  /** null where it could not be read. */
  costs: AgentCosts['items'] | null
  /** The client that is chosen and has not approved this agent. */
  unapprovedFor: Tenant | null
}

export function AgentCard({ agent, connections, costs, unapprovedFor }: AgentCardProps) {
  return (
    <Surface padded className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <span className="grid size-8 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-text">
          <Bot aria-hidden className="size-4.5" strokeWidth={1.75} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-md">{agent.title}</h2>
          <p className="text-sm text-ink-3">
            {plainWords(agent.crew)}
            {agent.reads.some(({ id }) => id === 'agent-memory') && (
              <>
                {' · '}
                <Link href={`/agents/${agent.id}`} prefetch={false} className="text-accent-text hover:underline">
                  {agentMemoryWords.link}
                </Link>
              </>
            )}
          </p>
        </div>
        {agent.reads.some(({ id }) => id === 'hand-off') ? (
          <Badge>{crewWords.onlyInCrews}</Badge>
        ) : (
          <RunAgentButton
            of="agent"
            id={agent.id}
            title={words.runTitle(agent.title)}
            consequence={words.runConsequence}
            accounts={runnableAccounts({ connections, needs: agent.needs })}
          />
        )}
      </div>
      <p className="max-w-[72ch] text-ink-2">{agent.goal}</p>
      {agent.actions.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
          {words.proposes}
          {agent.actions.map((action) => (
            <Badge key={action}>{plainWords(action.split('.').at(-1) ?? action)}</Badge>
          ))}
        </div>
      )}
      {unapprovedFor && (
        <Link href={`/schedules?tenant=${unapprovedFor.slug}`} prefetch={false} className="w-fit hover:underline">
          <Badge tone="waiting" icon={<Ban aria-hidden />}>
            {words.notApproved}
          </Badge>
        </Link>
      )}
      {costs && <p className="tabular text-sm text-ink-3">{costWords(costs.filter(({ agentId }) => agentId === agent.id))}</p>}
      <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3 text-sm text-ink-2">
        {agent.lastRun ? <LastRun run={agent.lastRun} /> : <span className="text-ink-3">{words.neverRun}</span>}
      </div>
    </Surface>
  )
}

function costWords(costs: AgentCosts['items']): string {
  const parts = costs.flatMap((cost) => {
    const amount = costText(cost)
    return amount === null ? [] : [words.cost(amount, cost.runs)]
  })
  return parts.length === 0 ? words.noCost : parts.join('; ')
}

function LastRun({ run }: { run: AgentRun }) {
  return (
    <>
      <StatusPill {...runStatus(run.state)} />
      <Link href={`/agents/runs/${run.id}`} prefetch={false} className="min-w-0 truncate hover:underline">
        {run.tenant.name} · {words.made(run.counts.proposals)}
      </Link>
      <span className="ml-auto text-xs text-ink-3">
        <RelativeTime at={run.createdAt} ending=" ago" />
      </span>
    </>
  )
}
