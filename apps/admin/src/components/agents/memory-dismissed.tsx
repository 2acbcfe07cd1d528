import type { AgentMemory } from '@bizosaas/contracts'
import { type Column, Section, Table } from '@bizosaas/ui'
import { agentMemoryWords as words } from '../../words/agent-memory.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'

type Dismissed = AgentMemory['dismissed'][number]

/** What it leaves alone for good, and why. */
export function MemoryDismissed({ dismissed }: { dismissed: readonly Dismissed[] }) {
  if (dismissed.length === 0) return null
  return (
    <Section title={words.dismissed} note={words.dismissedNote}>
      <Table label={words.dismissed} columns={columns} rows={dismissed} rowKey={({ findingKey }) => findingKey} />
    </Section>
  )
}

const columns: Column<Dismissed>[] = [
  {
    key: 'finding',
    header: words.dismissedColumns.finding,
    phone: 'title',
    grow: true,
    cell: ({ code, url }) => (
      <span className="block min-w-0">
        <span className="block font-medium">{findingTitle(code) ?? plainWords(code)}</span>
        <span className="block truncate font-mono text-xs font-normal text-ink-2">{url}</span>
      </span>
    ),
  },
  {
    key: 'why',
    header: words.dismissedColumns.why,
    cell: ({ reason }) => (
      <span dir="auto" className="block text-xs wrap-anywhere text-ink-2 md:w-72 md:whitespace-normal">
        {reason}
      </span>
    ),
  },
]
