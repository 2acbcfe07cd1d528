import type { AgentRunRecord } from '@bizosaas/contracts'
import { type Column, RelativeTime, Section, Table } from '@bizosaas/ui'
import { agentWords as words } from '../../words/agents.ts'
import { plainWords } from '../state-words.ts'

type Reading = AgentRunRecord['readings'][number]

const shownOfSum = 12

export function RunReadings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <Section title={words.readings} note={words.readingsNote}>
      <Table label={words.readings} columns={columns} rows={readings} rowKey={({ reader }) => reader} />
    </Section>
  )
}

const columns: Column<Reading>[] = [
  {
    key: 'reading',
    header: words.readingColumns.reading,
    phone: 'title',
    grow: true,
    cell: ({ reader, reason }) => (
      <span>
        <span className="block font-medium">{plainWords(reader)}</span>
        {reason !== null && <span className="block text-xs text-ink-2">{words.notThere(reason)}</span>}
      </span>
    ),
  },
  { key: 'when', header: words.readingColumns.when, cell: ({ readAt }) => <RelativeTime at={readAt} ending=" ago" /> },
  {
    key: 'sum',
    header: words.readingColumns.sum,
    cell: ({ digest }) => <span className="font-mono text-xs">{digest?.slice(0, shownOfSum) ?? ''}</span>,
  },
]
