import type { AgentMemory } from '@bizosaas/contracts'
import { EmptyState, FactGrid, Page, PageHeader, SimulatedBadge } from '@bizosaas/ui'
import { Bot, BrainCircuit, Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { MemoryChanges } from '../../../../components/agents/memory-changes.tsx'
import { MemoryDismissed } from '../../../../components/agents/memory-dismissed.tsx'
import { MemoryPatterns } from '../../../../components/agents/memory-patterns.tsx'
import { MemoryRecords } from '../../../../components/agents/memory-records.tsx'
import { TenantChips } from '../../../../components/agents/tenant-chips.tsx'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { getAgentMemory, listAgents, listTenants } from '../../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { agentMemoryWords as words } from '../../../../words/agent-memory.ts'
import { agentWords } from '../../../../words/agents.ts'

export const metadata: Metadata = { title: words.link }

/** One agent, and what it remembers of one tenant. */
export default async function AgentPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const [{ id }, { tenant: slug }] = await Promise.all([params, readParams(searchParams)])
  const [agents, tenants] = await Promise.all([listAgents(), listTenants()])
  const back = { href: '/agents', label: words.backToList }
  if (!agents.ok) return <ProblemPage problem={agents.problem} what={words.what} back={back} />
  if (!tenants.ok) return <ProblemPage problem={tenants.problem} what={words.what} back={back} />
  const agent = agents.data.items.find((one) => one.id === id)
  if (!agent) return <Nothing icon={<Bot aria-hidden />} {...words.notFound} />
  const active = tenants.data.items.filter(({ status }) => status === 'active')
  const tenant = active.find((one) => one.slug === slug) ?? active[0]
  if (!tenant) return <Nothing icon={<Building2 aria-hidden />} {...words.noTenants} />
  const reply = await getAgentMemory({ agentId: id, tenantId: tenant.id })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} back={back} />
  return (
    <Page>
      <PageHeader
        title={agent.title}
        breadcrumb={[{ label: agentWords.title, href: '/agents' }, { label: agent.title }]}
        meta={
          <>
            <span className="max-w-[72ch]">{words.lead(tenant.name)}</span>
            {tenant.isSimulated && <SimulatedBadge />}
          </>
        }
      />
      <TenantChips label={words.tenant} tenants={active} chosen={tenant} path={`/agents/${id}`} />
      <Memory memory={reply.data} />
    </Page>
  )
}

function Nothing({ icon, title, text }: { icon: React.ReactNode; title: string; text: string }) {
  return (
    <Page>
      <EmptyState icon={icon} title={title} isPage>
        {text}
      </EmptyState>
    </Page>
  )
}

function Memory({ memory }: { memory: AgentMemory }) {
  const { changes, patterns, records, dismissed, dismissedCount } = memory
  if (records.length + dismissedCount === 0)
    return (
      <EmptyState icon={<BrainCircuit aria-hidden />} title={words.empty.title}>
        {words.empty.text}
      </EmptyState>
    )
  const sum = (count: (record: AgentMemory['records'][number]) => number) => records.reduce((all, record) => all + count(record), 0)
  return (
    <>
      <div className="mt-5">
        <FactGrid
          facts={[
            { label: words.facts.accepted, value: sum(({ accepted }) => accepted) },
            { label: words.facts.edited, value: sum(({ edited }) => edited) },
            { label: words.facts.refused, value: sum(({ rejected, undone }) => rejected + undone) },
            { label: words.facts.dismissed, value: dismissedCount },
          ]}
        />
      </div>
      <MemoryRecords records={records} />
      <MemoryPatterns patterns={patterns} />
      <MemoryChanges changes={changes} />
      <MemoryDismissed dismissed={dismissed} />
    </>
  )
}
