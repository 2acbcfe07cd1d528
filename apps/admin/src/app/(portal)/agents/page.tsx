import { EmptyState, LoadMore, Page, PageHeader, Section } from '@bizosaas/ui'
import { Bot } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { AgentCard } from '../../../components/agents/agent-card.tsx'
import { AgentRunTable } from '../../../components/agents/agent-run-table.tsx'
import { CrewList } from '../../../components/agents/crew-list.tsx'
import { ProblemPage, ProblemState } from '../../../components/problem-state.tsx'
import { listAgentCosts, listAgentRuns, listAgents, listConnections, listWork } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { agentWords as words } from '../../../words/agents.ts'

export const metadata: Metadata = { title: words.title }

export default async function AgentsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const [agents, connections, runs, costs, work] = await Promise.all([
    listAgents(),
    listConnections({ tenantId: tenant?.id }),
    listAgentRuns({ tenantId: tenant?.id, cursor: params.cursor }),
    listAgentCosts(tenant?.id),
    tenant && listWork(tenant.id),
  ])
  if (!agents.ok) return <ProblemPage problem={agents.problem} what={words.what} />
  const unapproved = work?.ok ? work.data.items.filter(({ kind, isAllowed }) => kind === 'agent' && !isAllowed) : []
  const usable = connections.ok ? connections.data.items.filter(({ status }) => status !== 'disconnected') : []
  return (
    <Page>
      <PageHeader title={words.title} meta={words.lead} />
      {agents.data.items.length === 0 && (
        <EmptyState icon={<Bot aria-hidden />} title={words.noAgents.title}>
          {words.noAgents.text}
        </EmptyState>
      )}
      <div className="mt-5 grid gap-4 lg:grid-cols-2">
        {agents.data.items.map((agent) => (
          <AgentCard
            key={agent.id}
            agent={agent}
            connections={usable}
            costs={costs.ok ? costs.data.items : null}
            unapprovedFor={unapproved.some(({ id }) => id === agent.id) ? tenant : null}
          />
        ))}
      </div>
      <CrewList connections={usable} />
      <Section title={words.runs}>
        {runs.ok ? (
          <>
            <AgentRunTable runs={runs.data.items} agents={agents.data.items} />
            {runs.data.items.length > 0 && (
              <LoadMore
                shown={runs.data.items.length}
                noun={['run', 'runs']}
                href={runs.data.nextCursor && addressWith({ path: '/agents', params, change: { cursor: runs.data.nextCursor } })}
                firstHref={params.cursor && addressWith({ path: '/agents', params, change: { cursor: undefined } })}
              />
            )}
          </>
        ) : (
          <ProblemState problem={runs.problem} what={words.what} />
        )}
      </Section>
    </Page>
  )
}
