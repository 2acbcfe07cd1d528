import type { Prospect } from '@bizosaas/contracts'
import { buttonClass, type Column, RelativeTime, type Status, StatusPill } from '@bizosaas/ui'
import Link from 'next/link'
import { siteAuditWords as words } from '../../words/site-audits.ts'
import { TryAgain } from './try-again.tsx'

const statuses = {
  waiting: 'waiting',
  reading: 'running',
  'first-look': 'running',
  done: 'executed',
  partial: 'partly',
  failed: 'failed',
} as const satisfies Record<Prospect['state'], Status>

export function prospectColumns({ mayBegin }: { mayBegin: boolean }): Column<Prospect>[] {
  return [
    {
      key: 'site',
      header: words.columns.site,
      phone: 'title',
      grow: true,
      cell: ({ id, name }) => (
        <Link href={`/site-audits/${id}`} dir="auto" className="block font-medium wrap-anywhere hover:underline @3xl:truncate">
          {name}
        </Link>
      ),
    },
    {
      key: 'state',
      header: words.columns.state,
      cell: (audit) => (
        <span className="block">
          <StatusPill status={statuses[audit.state]} word={words.states[audit.state]} />
          <span className="mt-1 block text-xs text-ink-2 empty:hidden md:w-72 md:whitespace-normal">{textOf(audit)}</span>
        </span>
      ),
    },
    { key: 'begun', header: words.columns.begun, cell: ({ createdAt }) => <RelativeTime at={createdAt} ending=" ago" /> },
    { key: 'leaves', header: words.columns.leaves, cell: ({ leavesAt }) => <RelativeTime at={leavesAt} /> },
    {
      key: 'go',
      header: words.columns.go,
      align: 'end',
      cell: ({ id, state, siteUrl }) => (
        <span className="inline-flex justify-end gap-2">
          {mayBegin && (state === 'failed' || state === 'partial') && <TryAgain siteUrl={siteUrl} size="small" />}
          <Link href={`/site-audits/${id}`} className={buttonClass({ size: 'small' })}>
            {words.open}
          </Link>
        </span>
      ),
    },
  ]
}

/** How far it is, what it found, or why it failed and what helps. */
function textOf({ state, pages, items, failure }: Prospect): string | null {
  if (failure !== null) return `${failure.title}. ${failure.remedy}`.replaceAll('..', '.')
  if (state === 'done') return words.found(items, pages)
  return pages === 0 ? null : words.soFar(pages)
}
