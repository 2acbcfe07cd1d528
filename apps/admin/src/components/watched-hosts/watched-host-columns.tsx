import type { WatchedHost } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime, SimulatedBadge } from '@bizosaas/ui'
import { Plug, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { unwatchHost } from '../../gateway/change.ts'
import { watchedHostWords as words } from '../../words/watched-hosts.ts'
import { RemoveButton } from '../remove-button.tsx'

interface Viewer {
  tenantId: string
  mayChange: boolean
  /** Whether anybody will look. */
  isAwake: boolean
  now: number
}

export function watchedHostColumns({ tenantId, mayChange, isAwake, now }: Viewer): Column<WatchedHost>[] {
  const acts: Column<WatchedHost> = {
    key: 'acts',
    header: words.columns.acts,
    align: 'end',
    cell: (row) => (row.named ? <Remove tenantId={tenantId} row={row} /> : null),
  }
  return [
    { key: 'host', header: words.columns.host, phone: 'title', grow: true, cell: (row) => <Name row={row} /> },
    {
      key: 'certificate',
      header: words.columns.certificate,
      cell: ({ lastLook: look }) =>
        look ? <Until until={look.certificate?.until} problem={look.certificateProblem} isRefused={look.certificate?.isRefused} now={now} /> : '–',
    },
    {
      key: 'domain',
      header: words.columns.domain,
      cell: ({ lastLook: look }) => (look ? <Until until={look.domain?.until} problem={look.domainProblem} now={now} /> : '–'),
    },
    {
      key: 'looked',
      header: words.columns.looked,
      cell: ({ lastLook }) =>
        lastLook ? <RelativeTime at={lastLook.at} ending=" ago" /> : <span className="text-ink-2">{isAwake ? words.nextRun : words.notYet}</span>,
    },
    ...(mayChange ? [acts] : []),
  ]
}

function Name({ row: { host, isConnected, isSimulated, named } }: { row: WatchedHost }) {
  return (
    <span className="block min-w-0 md:whitespace-normal">
      <span className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 font-medium wrap-anywhere">{host}</span>
        {isConnected && <Badge icon={<Plug aria-hidden />}>{words.connected}</Badge>}
        {isSimulated && <SimulatedBadge />}
      </span>
      {named?.note && (
        <span dir="auto" className="mt-0.5 block text-xs font-normal wrap-anywhere text-ink-2">
          {named.note}
        </span>
      )}
    </span>
  )
}

interface UntilProps {
  until: string | undefined
  problem: string | null
  isRefused?: boolean | undefined
  now: number
}

function Until({ until, problem, isRefused = false, now }: UntilProps): ReactNode {
  if (until === undefined) return <Reason>{problem ?? words.unread}</Reason>
  const isOver = Date.parse(until) <= now
  return (
    <span className="inline-flex flex-wrap items-center gap-2 max-md:justify-end">
      {(isOver || isRefused) && (
        <Badge tone="bad" icon={<X aria-hidden />}>
          {isOver ? words.ended : words.refused}
        </Badge>
      )}
      <span>
        {!isOver && words.ends} <RelativeTime at={until} ending=" ago" />
      </span>
    </span>
  )
}

/** Why there is no date, in the words of the look. */
function Reason({ children }: { children: string }) {
  return <span className="block max-w-64 text-xs md:min-w-40 wrap-anywhere whitespace-normal text-ink-2">{children}</span>
}

function Remove({ tenantId, row: { host, isConnected } }: { tenantId: string; row: WatchedHost }) {
  return (
    <RemoveButton
      label={words.remove}
      fullLabel={`${words.remove} ${host}`}
      size="small"
      question={{
        title: words.removeTitle(host),
        consequence: isConnected ? words.removeConsequenceConnected : words.removeConsequence,
        confirm: words.removeConfirm,
      }}
      done={words.removed(host)}
      remove={unwatchHost.bind(null, { tenantId, host })}
    />
  )
}
