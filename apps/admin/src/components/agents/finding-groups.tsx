import type { AgentRunRecord } from '@bizosaas/contracts'
import { type Column, Section, Table } from '@bizosaas/ui'
import { agentWords as words } from '../../words/agents.ts'
import { FindingTitle } from './finding-title.tsx'

type FindingGroup = NonNullable<AgentRunRecord['thought']>['groups'][number]

export function FindingGroups({ groups }: { groups: readonly FindingGroup[] }) {
  if (groups.length === 0) return null
  return (
    <Section title={words.groups} note={words.groupsNote}>
      <Table label={words.groups} columns={columns} rows={groups} rowKey={({ key }) => key} />
    </Section>
  )
}

const columns: Column<FindingGroup>[] = [
  {
    key: 'finding',
    header: words.groupColumns.finding,
    phone: 'title',
    grow: true,
    cell: ({ code, severity, because }) => (
      <span className="block min-w-0 md:whitespace-normal">
        <FindingTitle code={code} severity={severity} />
        {because && <span className="block text-xs font-normal text-ink-2">{because}</span>}
      </span>
    ),
  },
  { key: 'pages', header: words.groupColumns.pages, cell: ({ pages }) => <span className="tabular">{words.onPages(pages)}</span> },
  {
    key: 'mended',
    header: words.groupColumns.mended,
    cell: ({ hand }) => <span className="text-ink-2">{hand === null ? words.byUs : words.hand(hand)}</span>,
  },
]
