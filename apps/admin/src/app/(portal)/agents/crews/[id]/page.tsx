import { buttonClass, ErrorState, FactGrid, Page, PageHeader, RelativeTime, RememberObject, SimulatedBadge, StatusPill } from '@bizosaas/ui'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CrewMembers } from '../../../../../components/agents/crew-members.tsx'
import { CrewReviews } from '../../../../../components/agents/crew-reviews.tsx'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { runStatus } from '../../../../../components/state-words.ts'
import { getCrewRun } from '../../../../../gateway/read.ts'
import { agentWords } from '../../../../../words/agents.ts'
import { crewWords as words } from '../../../../../words/crews.ts'

export const metadata: Metadata = { title: words.title }

export default async function CrewRunPage({ params }: { params: Promise<{ id: string }> }) {
  const reply = await getCrewRun((await params).id)
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatRun} back={{ href: '/agents', label: agentWords.backToList }} />
  const { id, title, tenant, state, failure, startedByLabel, createdAt, isSimulated, members } = reply.data
  const runs = members.flatMap(({ run }) => run ?? [])
  const proposals = sum(runs.map((run) => run.proposals))
  const vetoed = sum(runs.map((run) => run.reviews.filter(({ verdict }) => verdict === 'veto').length))
  const counts = { members: `${runs.length} / ${members.length}`, plans: sum(runs.map(({ plans }) => plans)), vetoed, proposals }
  return (
    <Page>
      <RememberObject href={`/agents/crews/${id}`} label={title} hint={tenant.name} />
      <PageHeader
        title={title}
        breadcrumb={[
          { label: tenant.name, href: `/agents?tenant=${tenant.slug}` },
          { label: agentWords.title, href: '/agents' },
          { label: id.slice(-8), mono: true },
        ]}
        meta={
          <>
            <StatusPill {...runStatus(state)} />
            <span>
              {agentWords.startedBy} {startedByLabel} · <RelativeTime at={createdAt} ending=" ago" />
            </span>
            {isSimulated && <SimulatedBadge />}
          </>
        }
        actions={
          proposals > 0 && (
            <Link href={`/approvals?tenant=${tenant.slug}`} className={buttonClass({ look: 'main' })}>
              {agentWords.review}
            </Link>
          )
        }
      />
      {failure && (
        <div className="mt-5">
          <ErrorState title={agentWords.failure} cause={failure.title} remedy={failure.remedy} />
        </div>
      )}
      <div className="mt-5">
        <FactGrid
          facts={(['members', 'plans', 'vetoed', 'proposals'] as const).map((key) => ({
            label: words.outcome[key],
            value: <span className="tabular">{counts[key]}</span>,
          }))}
        />
      </div>
      <CrewMembers members={members} />
      <CrewReviews members={members} />
    </Page>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
