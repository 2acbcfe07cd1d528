import {
  buttonClass,
  ErrorState,
  FactGrid,
  Page,
  PageHeader,
  Progress,
  RelativeTime,
  RememberObject,
  Section,
  SimulatedBadge,
  StatusPill,
  Surface,
} from '@bizosaas/ui'
import type { Metadata } from 'next'
import Link from 'next/link'
import { agentName } from '../../../../../components/agents/agent-words.ts'
import { FindingList } from '../../../../../components/agents/finding-list.tsx'
import { RunProposals } from '../../../../../components/agents/run-proposals.tsx'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { plainWords, runStatus } from '../../../../../components/state-words.ts'
import { getAgentRun, listAgents, listFindings } from '../../../../../gateway/read.ts'
import { agentWords as words } from '../../../../../words/agents.ts'

export const metadata: Metadata = { title: words.runs }

export default async function AgentRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const [reply, findings, catalogue] = await Promise.all([getAgentRun(id), listFindings({ agentRunId: id }), listAgents()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatRun} back={{ href: '/agents', label: words.backToList }} />
  const run = reply.data
  const title = agentName(run.agentId, catalogue.ok ? catalogue.data.items : [])
  return (
    <Page>
      <RememberObject href={`/agents/runs/${run.id}`} label={title} hint={run.tenant.name} />
      <PageHeader
        title={title}
        breadcrumb={[
          { label: run.tenant.name, href: `/agents?tenant=${run.tenant.slug}` },
          { label: words.title, href: '/agents' },
          { label: run.id.slice(-8), mono: true },
        ]}
        meta={
          <>
            <StatusPill {...runStatus(run.state)} />
            <span>
              {words.startedBy} {run.startedByLabel} · <RelativeTime at={run.createdAt} ending=" ago" />
            </span>
            {run.isSimulated && <SimulatedBadge />}
          </>
        }
        actions={
          run.proposalIds.length > 0 && (
            <Link href={`/approvals?tenant=${run.tenant.slug}&id=${run.proposalIds[0]}`} className={buttonClass({ look: 'main' })}>
              {words.review}
            </Link>
          )
        }
      />
      {run.failure && (
        <div className="mt-5">
          <ErrorState title={words.failure} cause={run.failure.title} remedy={run.failure.remedy} />
        </div>
      )}
      {run.state === 'running' && run.progress && (
        <Surface padded className="mt-5">
          <Progress label={plainWords(run.progress.phase)} done={run.progress.done} total={run.progress.total} />
        </Surface>
      )}
      <div className="mt-5">
        <FactGrid
          facts={[
            { label: words.counts.pages, value: <span className="tabular">{run.counts.pages}</span> },
            { label: words.counts.findings, value: <span className="tabular">{run.counts.findings}</span> },
            { label: words.counts.proposals, value: <span className="tabular">{run.counts.proposals}</span> },
            { label: words.counts.abstentions, value: <span className="tabular">{run.counts.abstentions}</span> },
          ]}
        />
      </div>
      <RunProposals run={run} />
      {findings.ok && findings.data.items.length > 0 && <FindingList findings={findings.data.items} />}
      {run.abstentions.length > 0 && (
        <Section title={words.abstentions} note={words.abstentionsNote}>
          <Surface>
            <ul className="text-sm">
              {run.abstentions.map(({ subject, reason }) => (
                <li
                  key={`${subject}-${reason}`}
                  className="grid gap-x-4 border-t border-line px-4 py-2.5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"
                >
                  <span dir="auto" className="wrap-anywhere">
                    {subject}
                  </span>
                  <span className="text-ink-2">{reason}</span>
                </li>
              ))}
            </ul>
          </Surface>
        </Section>
      )}
    </Page>
  )
}
