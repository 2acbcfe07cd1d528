import type { BrandFile } from '@bizosaas/contracts'
import { type Column, RelativeTime, Section, Table } from '@bizosaas/ui'
import { brandWords as words } from '../../words/brand.ts'

export function BrandVersions({ versions }: { versions: readonly BrandFile[] }) {
  if (versions.length === 0) return null
  return (
    <Section title={words.versions}>
      <Table label={words.versions} columns={columns} rows={versions} rowKey={({ version }) => String(version)} />
    </Section>
  )
}

const columns: Column<BrandFile>[] = [
  { key: 'version', header: words.versionColumns.version, phone: 'title', cell: ({ version }) => <span className="tabular">{version}</span> },
  {
    key: 'note',
    header: words.versionColumns.note,
    grow: true,
    cell: ({ note }) => (
      <span dir="auto" className="wrap-anywhere">
        {note}
      </span>
    ),
  },
  { key: 'rules', header: words.versionColumns.rules, align: 'end', cell: ({ rules }) => rules.length },
  { key: 'by', header: words.versionColumns.by, cell: ({ createdBy }) => createdBy.label },
  { key: 'at', header: words.versionColumns.at, align: 'end', cell: ({ createdAt }) => <RelativeTime at={createdAt} ending=" ago" /> },
]
