import type { CrewRunDetail } from '@bizosaas/contracts'
import { type Column, Section, StatusPill, Table } from '@bizosaas/ui'
import Link from 'next/link'
import { crewWords as words } from '../../words/crews.ts'
import { costText } from '../cost-text.ts'
import { durationText } from '../runs/duration.ts'
import { runStatus } from '../state-words.ts'
import { countVerdicts } from './count-verdicts.ts'

type Member = CrewRunDetail['members'][number]

/** Who worked in which order, what each handed on, how long it took and what it cost. */
export function CrewMembers({ members }: { members: readonly Member[] }) {
  return (
    <Section title={words.members} note={words.membersNote}>
      <Table label={words.members} columns={columns} rows={members} rowKey={({ agentId }) => agentId} />
    </Section>
  )
}

const columns: Column<Member>[] = [
  {
    key: 'member',
    header: words.columns.member,
    phone: 'title',
    grow: true,
    cell: ({ title, run }) =>
      run === null ? (
        <span className="font-medium">{title}</span>
      ) : (
        <span className="min-w-0 md:whitespace-normal">
          <Link href={`/agents/runs/${run.id}`} className="font-medium hover:underline">
            {title}
          </Link>
          {run.plans === 0 && run.reviews.length === 0 && <span className="block text-xs text-ink-2">{run.abstentions[0]?.reason}</span>}
        </span>
      ),
  },
  { key: 'state', header: words.columns.state, cell: ({ run }) => <StatusPill {...(run === null ? words.waits : runStatus(run.state))} /> },
  { key: 'handed', header: words.columns.handed, cell: handedOn },
  {
    key: 'took',
    header: words.columns.took,
    align: 'end',
    cell: ({ run }) => (run === null ? '–' : (durationText({ from: run.startedAt, to: run.finishedAt }) ?? '–')),
  },
  { key: 'cost', header: words.columns.cost, align: 'end', cell: ({ run }) => (run === null ? '–' : (costText(run) ?? words.free)) },
]

function handedOn({ run, isReviewer }: Member): string {
  if (run === null) return '–'
  return isReviewer && run.reviews.length > 0 ? words.reviewed(countVerdicts(run.reviews)) : words.plans(run.plans)
}
