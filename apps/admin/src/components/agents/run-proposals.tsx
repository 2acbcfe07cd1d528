import type { AgentRun } from '@bizosaas/contracts'
import { Section, Surface } from '@bizosaas/ui'
import { listApprovals } from '../../gateway/read.ts'
import { agentWords as words } from '../../words/agents.ts'
import { ProposalRows } from '../overview/proposal-rows.tsx'

/** The run's proposals as rows; those the newest page of the tenant's list does not hold are reached by the button above. */
export async function RunProposals({ run }: { run: AgentRun }) {
  if (run.proposalIds.length === 0) {
    if (run.state !== 'done') return null
    return (
      <Section title={words.proposals}>
        <Surface padded>
          <p className="text-sm text-ink-2">{words.nothingFound}</p>
        </Surface>
      </Section>
    )
  }
  const reply = await listApprovals({ group: 'all', tenantId: run.tenant.id, limit: 100 })
  const rows = reply.ok ? reply.data.items.filter(({ id }) => run.proposalIds.includes(id)) : []
  return <ProposalRows title={words.proposals} rows={rows} empty="" allHref={`/approvals?tenant=${run.tenant.slug}`} showState />
}
