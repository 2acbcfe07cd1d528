import type { AgentMemory } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime, Section, Table, type Tone } from '@bizosaas/ui'
import Link from 'next/link'
import { agentMemoryWords as words } from '../../words/agent-memory.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'

type Change = AgentMemory['changes'][number]

/** What people answered, each with its proposal. */
export function MemoryChanges({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <Section title={words.changes} note={words.changesNote}>
      <Table label={words.changes} columns={columns} rows={changes} rowKey={({ findingKey }) => findingKey} />
    </Section>
  )
}

const tones: Readonly<Record<Change['answer'], Tone>> = { accepted: 'good', edited: 'accent', rejected: 'bad', undone: 'undone' }

const columns: Column<Change>[] = [
  {
    key: 'change',
    header: words.changeColumns.change,
    phone: 'title',
    grow: true,
    cell: ({ proposalId, code, label, proposed }) => (
      <span className="block min-w-0 md:whitespace-normal">
        <Link href={`/approvals?group=done&id=${proposalId}`} prefetch={false} className="font-medium hover:underline">
          {findingTitle(code) ?? plainWords(code)}
        </Link>
        {proposed !== null && (
          <span dir="auto" className="block text-xs font-normal wrap-anywhere text-ink-2">
            {label}: {proposed}
          </span>
        )}
      </span>
    ),
  },
  { key: 'answer', header: words.changeColumns.answer, cell: ({ answer }) => <Badge tone={tones[answer]}>{words.answers[answer]}</Badge> },
  {
    key: 'why',
    header: words.changeColumns.why,
    cell: (change) => (
      <span dir="auto" className="block text-xs wrap-anywhere text-ink-2 md:w-72 md:whitespace-normal">
        {said(change)}
      </span>
    ),
  },
  { key: 'at', header: words.changeColumns.at, align: 'end', cell: ({ at }) => <RelativeTime at={at} ending=" ago" /> },
]

function said({ answer, written, reason, effect }: Change): string {
  if (answer === 'rejected') return reason ?? words.noReason
  const parts = [written === null ? null : words.wrote(written), effect === null ? null : words.effects[effect]]
  return parts.filter((part) => part !== null).join(' · ') || '–'
}
