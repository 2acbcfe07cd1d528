import type { AgentMemory } from '@bizosaas/contracts'
import { type Column, Section, Table } from '@bizosaas/ui'
import { agentMemoryWords as words } from '../../words/agent-memory.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'

type CodeRecord = AgentMemory['records'][number]

/** What became of each kind of change. */
export function MemoryRecords({ records }: { records: readonly CodeRecord[] }) {
  if (records.length === 0) return null
  return (
    <Section title={words.records} note={words.recordsNote}>
      <Table label={words.records} columns={columns} rows={records} rowKey={({ code }) => code} />
    </Section>
  )
}

const answers = ['accepted', 'edited', 'rejected', 'undone'] as const

const columns: Column<CodeRecord>[] = [
  {
    key: 'kind',
    header: words.recordColumns.kind,
    phone: 'title',
    grow: true,
    cell: ({ code }) => <span className="font-medium">{findingTitle(code) ?? plainWords(code)}</span>,
  },
  ...answers.map((answer) => ({
    key: answer,
    header: words.recordColumns[answer],
    align: 'end' as const,
    cell: (record: CodeRecord) => record[answer],
  })),
  { key: 'measured', header: words.recordColumns.measured, cell: (record) => <span className="text-ink-2">{words.measured(record)}</span> },
]
