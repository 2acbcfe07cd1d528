import type { WorkflowRunDetail } from '@bizosaas/contracts'
import {
  CodeBlock,
  ErrorState,
  FactGrid,
  Page,
  PageHeader,
  RelativeTime,
  RememberObject,
  Section,
  SimulatedBadge,
  StatusPill,
  Surface,
  Timeline,
  type TimelineStep,
} from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { durationText } from '../../../../components/runs/duration.ts'
import { stepTitle } from '../../../../components/runs/step-title.ts'
import { workflowTitle } from '../../../../components/runs/workflow-title.ts'
import { plainWords, runStatus } from '../../../../components/state-words.ts'
import { getWorkflowRun, listWorkflows } from '../../../../gateway/read.ts'
import { runWords as words } from '../../../../words/runs.ts'

export const metadata: Metadata = { title: words.title }

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const [reply, catalogue] = await Promise.all([getWorkflowRun(decodeURIComponent(id)), listWorkflows()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatOne} back={{ href: '/runs', label: words.backToList }} />
  const run = reply.data
  const title = workflowTitle(run.workflow, catalogue.ok ? catalogue.data.items : [])
  const href = `/runs/${encodeURIComponent(run.id)}`
  return (
    <Page>
      <RememberObject href={href} label={title} hint={run.tenant.name} />
      <PageHeader
        title={title}
        breadcrumb={[
          { label: run.tenant.name, href: `/runs?tenant=${run.tenant.slug}` },
          { label: words.title, href: '/runs' },
        ]}
        meta={
          <>
            <StatusPill {...runStatus(run.state)} />
            {run.tenant.isSimulated && <SimulatedBadge />}
            <span className="font-mono text-xs break-all text-ink-3">{run.id}</span>
          </>
        }
      />
      {run.errorCode && (
        <div className="mt-5">
          <ErrorState title={words.failed} cause={plainWords(run.errorCode)} remedy={words.failedRemedy} />
        </div>
      )}
      <div className="mt-5">
        <FactGrid
          facts={[
            { label: words.facts.began, value: <RelativeTime at={run.startedAt} ending=" ago" /> },
            { label: words.facts.ended, value: run.finishedAt ? <RelativeTime at={run.finishedAt} ending=" ago" /> : words.still },
            { label: words.facts.took, value: durationText({ from: run.startedAt, to: run.finishedAt }) ?? words.still },
            { label: words.facts.steps, value: <span className="tabular">{run.steps.length}</span> },
          ]}
        />
      </div>
      {run.steps.length > 0 && (
        <Section title={words.steps}>
          <Surface padded>
            <Timeline steps={run.steps.map((step, index) => timelineStep({ step, index, workflow: run.workflow }))} />
          </Surface>
        </Section>
      )}
      {run.status !== null && run.status !== undefined && (
        <Section title={words.status}>
          <CodeBlock value={run.status} />
        </Section>
      )}
    </Page>
  )
}

type Step = WorkflowRunDetail['steps'][number]

function timelineStep({ step, index, workflow }: { step: Step; index: number; workflow: string }): TimelineStep {
  const { name, attempt, outcome, errorCode, startedAt, finishedAt } = step
  const took = durationText({ from: startedAt, to: finishedAt })
  return {
    key: `${index}-${name}`,
    title: stepTitle({ name, workflow }),
    state: outcome,
    at: startedAt,
    detail: [took, attempt > 1 && words.attempt(attempt), errorCode && plainWords(errorCode)].filter(Boolean).join(' · '),
  }
}
