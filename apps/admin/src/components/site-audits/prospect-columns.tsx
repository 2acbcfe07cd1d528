import type { Prospect } from '@bizosaas/contracts'
import { buttonClass, type Column, RelativeTime } from '@bizosaas/ui'
import Link from 'next/link'
import { siteAuditWords as words } from '../../words/site-audits.ts'

export const prospectColumns: Column<Prospect>[] = [
  {
    key: 'site',
    header: words.columns.site,
    phone: 'title',
    grow: true,
    cell: ({ name }) => (
      <span dir="auto" className="truncate font-medium">
        {name}
      </span>
    ),
  },
  { key: 'begun', header: words.columns.begun, cell: ({ createdAt }) => <RelativeTime at={createdAt} ending=" ago" /> },
  { key: 'leaves', header: words.columns.leaves, cell: ({ leavesAt }) => <RelativeTime at={leavesAt} /> },
  {
    key: 'go',
    header: words.columns.go,
    align: 'end',
    cell: ({ id }) => (
      <Link href={`/site-audits/${id}`} className={buttonClass({ size: 'small' })}>
        {words.open}
      </Link>
    ),
  },
]
