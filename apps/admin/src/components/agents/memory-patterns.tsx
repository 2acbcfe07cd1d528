import type { AgentMemory } from '@bizosaas/contracts'
import { type Column, Section, Table } from '@bizosaas/ui'
import { agentMemoryWords as words } from '../../words/agent-memory.ts'

type Pattern = AgentMemory['patterns'][number]

/** In which ways people change its texts, counted. */
export function MemoryPatterns({ patterns }: { patterns: readonly Pattern[] }) {
  if (patterns.length === 0) return null
  return (
    <Section title={words.patterns}>
      <Table label={words.patterns} columns={columns} rows={patterns} rowKey={({ label, kind, text }) => `${label}|${kind}|${text}`} />
    </Section>
  )
}

const columns: Column<Pattern>[] = [
  {
    key: 'pattern',
    header: words.patternColumns.pattern,
    phone: 'title',
    grow: true,
    cell: (pattern) => (
      <span dir="auto" className="block truncate font-medium max-md:whitespace-normal">
        {words.pattern(pattern)}
      </span>
    ),
  },
  { key: 'field', header: words.patternColumns.field, cell: ({ label }) => label },
  { key: 'count', header: words.patternColumns.count, align: 'end', cell: ({ count }) => count },
]
