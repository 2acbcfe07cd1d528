import type { AuditRecord } from '@bizosaas/contracts'
import { CodeBlock, type Column, Disclosure, RelativeTime, SimulatedBadge } from '@bizosaas/ui'
import Link from 'next/link'
import { auditWords as words } from '../../words/audit.ts'
import { plainWords } from '../state-words.ts'

export interface AuditColumns {
  ofAgency: boolean
  leadTo: (change: Record<string, string | undefined>) => string
}

export function auditColumns({ ofAgency, leadTo }: AuditColumns): Column<AuditRecord>[] {
  return [
    { key: 'seq', header: words.columns.seq, align: 'end', phone: 'hidden', cell: ({ seq }) => <span className="text-ink-3">{seq}</span> },
    { key: 'event', header: words.columns.event, phone: 'title', grow: true, cell: (record) => <EventCell record={record} /> },
    ...(ofAgency ? [] : [tenantColumn]),
    {
      key: 'actor',
      header: words.columns.actor,
      cell: ({ actor, actorLabel }) => (
        <Link
          href={leadTo({ actor })}
          prefetch={false}
          title={words.onlyThis(actorLabel)}
          dir="auto"
          className="block max-w-52 truncate hover:underline"
        >
          {actorLabel}
        </Link>
      ),
    },
    { key: 'subject', header: words.columns.subject, cell: (record) => <SubjectCell record={record} /> },
    { key: 'at', header: words.columns.at, align: 'end', cell: ({ at }) => <RelativeTime at={at} ending=" ago" /> },
  ]
}

const tenantColumn: Column<AuditRecord> = {
  key: 'tenant',
  header: words.columns.tenant,
  cell: ({ tenant }) => (
    <span className="inline-flex max-w-64 items-center gap-2">
      <span dir="auto" className="truncate">
        {tenant?.name ?? words.agency}
      </span>
      {tenant?.isSimulated && <SimulatedBadge />}
    </span>
  ),
}

function EventCell({ record: { seq, event, detail, hash } }: { record: AuditRecord }) {
  return (
    <Disclosure summary={words.eventOf(event) ?? plainWords(event)}>
      <dl className="grid gap-x-4 gap-y-1 pb-1 text-xs font-normal whitespace-normal text-ink-2 sm:grid-cols-[96px_minmax(0,1fr)]">
        <dt className="text-ink-3">{words.columns.seq}</dt>
        <dd className="tabular">{seq}</dd>
        <dt className="text-ink-3">{words.digest}</dt>
        <dd className="font-mono break-all">{hash}</dd>
      </dl>
      {Object.keys(detail).length > 0 && <CodeBlock value={detail} />}
    </Disclosure>
  )
}

function SubjectCell({ record: { subjectKind, subjectId } }: { record: AuditRecord }) {
  const kind = words.subjects[subjectKind] ?? plainWords(subjectKind)
  if (subjectId === null) return <span className="text-ink-2">{kind}</span>
  const short = isUuid.test(subjectId) ? subjectId.slice(-8) : subjectId
  const text = (
    <>
      {kind} <span className="font-mono text-xs text-ink-2">{short}</span>
    </>
  )
  if (subjectKind !== 'proposal') return <span title={subjectId}>{text}</span>
  return (
    <Link href={`/approvals?group=all&id=${subjectId}`} prefetch={false} title={subjectId} className="hover:underline">
      {text}
    </Link>
  )
}

const isUuid = /^[0-9a-f-]{36}$/
