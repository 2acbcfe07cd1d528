import type { AgentRun, AgentRunRecord, Finding } from '@bizosaas/contracts'
import {
  buttonClass,
  ErrorState,
  FactGrid,
  Page,
  PageHeader,
  Progress,
  RelativeTime,
  RememberObject,
  SimulatedBadge,
  StatusPill,
  Surface,
} from '@bizosaas/ui'
import type { Metadata } from 'next'
import Link from 'next/link'
import { agentName } from '../../../../../components/agents/agent-words.ts'
import { FindingGroups } from '../../../../../components/agents/finding-groups.tsx'
import { FindingList } from '../../../../../components/agents/finding-list.tsx'
import { RunAbstentions } from '../../../../../components/agents/run-abstentions.tsx'
import { RunModelCalls } from '../../../../../components/agents/run-model-calls.tsx'
import { RunOfCrew } from '../../../../../components/agents/run-of-crew.tsx'
import { RunProposals } from '../../../../../components/agents/run-proposals.tsx'
import { RunReadings } from '../../../../../components/agents/run-readings.tsx'
import { RunBrief } from '../../../../../components/briefing/run-brief.tsx'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { plainWords, runStatus } from '../../../../../components/state-words.ts'
import { getAgentRun, getAgentRunRecord, listAgents, listFindings } from '../../../../../gateway/read.ts'
import { agentWords as words } from '../../../../../words/agents.ts'

export const metadata: Metadata = { title: words.runs }

export default async function AgentRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const [reply, record, findings, catalogue] = await Promise.all([
    getAgentRun(id),
    getAgentRunRecord(id),
    listFindings({ agentRunId: id }),
    listAgents(),
  ])
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
      <RunOfCrew crewRunId={run.crewRunId} />
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
      <Made run={run} record={record.ok ? record.data : null} findings={findings.ok ? findings.data.items : []} />
    </Page>
  )
}

/** What came of it, the most worth reading first. */
function Made({ run, record, findings }: { run: AgentRun; record: AgentRunRecord | null; findings: readonly Finding[] }) {
  return (
    <>
      <RunBrief tenant={run.tenant} record={record} />
      <RunProposals run={run} />
      <FindingGroups groups={record?.thought?.groups ?? []} />
      <FindingList findings={findings} />
      <RunAbstentions abstentions={run.abstentions} />
      <RunModelCalls calls={record?.modelCalls ?? []} />
      <RunReadings readings={record?.readings ?? []} />
    </>
  )
}
