import {
  ErrorState,
  FactGrid,
  Page,
  PageHeader,
  RelativeTime,
  Section,
  SimulatedBadge,
  StatusPill,
  Surface,
  Timeline,
  type TimelineState,
} from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { durationText } from '../../../../components/runs/duration.ts'
import { plainWords, runStatus } from '../../../../components/state-words.ts'
import { getWorkflowRun } from '../../../../gateway/read.ts'
import { runWords as words } from '../../../../words/runs.ts'

export const metadata: Metadata = { title: words.title }

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const reply = await getWorkflowRun(decodeURIComponent(id))
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatOne} />
  const run = reply.data
  return (
    <Page>
      <PageHeader
        title={plainWords(run.workflow)}
        breadcrumb={[
          { label: run.tenant.name, href: `/runs?tenant=${run.tenant.slug}` },
          { label: words.title, href: '/runs' },
          { label: run.id, mono: true },
        ]}
        meta={
          <>
            <StatusPill {...runStatus(run.state)} />
            {run.tenant.isSimulated && <SimulatedBadge />}
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
            { label: words.facts.state, value: runStatus(run.state).word },
            { label: words.facts.began, value: <RelativeTime at={run.startedAt} ending=" ago" /> },
            { label: words.facts.ended, value: run.finishedAt ? <RelativeTime at={run.finishedAt} ending=" ago" /> : words.still },
            { label: words.facts.took, value: durationText({ from: run.startedAt, to: run.finishedAt }) ?? words.still },
          ]}
        />
      </div>
      {run.steps.length > 0 && (
        <Section title={words.steps}>
          <Timeline
            steps={run.steps.map(({ name, outcome }, index) => ({ key: `${index}-${name}`, title: plainWords(name), state: stepState(outcome) }))}
          />
        </Section>
      )}
      {run.status !== null && run.status !== undefined && (
        <Section title={words.status}>
          <Surface padded>
            <pre className="overflow-x-auto font-mono text-xs">{JSON.stringify(run.status, null, 2)}</pre>
          </Surface>
        </Section>
      )}
    </Page>
  )
}

function stepState(outcome: string): TimelineState {
  const known: Readonly<Record<string, TimelineState>> = { failed: 'failed', error: 'failed', running: 'running', cancelled: 'stopped' }
  return known[outcome] ?? 'done'
}
