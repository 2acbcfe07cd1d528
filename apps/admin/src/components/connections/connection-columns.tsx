import type { Connection } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime, SimulatedBadge } from '@bizosaas/ui'
import { Check, Unplug, X } from 'lucide-react'
import { connectionWords as words } from '../../words/connections.ts'
import { ConnectionActions } from './connection-actions.tsx'

const looks = {
  connected: { tone: 'good', icon: <Check aria-hidden /> },
  failing: { tone: 'bad', icon: <X aria-hidden /> },
  disconnected: { tone: 'neutral', icon: <Unplug aria-hidden /> },
} as const

export const connectionColumns: Column<Connection>[] = [
  { key: 'account', header: words.columns.account, phone: 'title', grow: true, cell: (connection) => <AccountCell connection={connection} /> },
  {
    key: 'tenant',
    header: words.columns.tenant,
    cell: ({ tenant }) => (
      <span dir="auto" className="block max-w-56 truncate">
        {tenant.name}
      </span>
    ),
  },
  { key: 'state', header: words.columns.state, cell: ({ status }) => <Badge {...looks[status]}>{words.states[status]}</Badge> },
  { key: 'checked', header: words.columns.checked, cell: ({ checkedAt }) => <RelativeTime at={checkedAt} ending=" ago" /> },
  {
    key: 'acts',
    header: words.columns.acts,
    align: 'end',
    cell: ({ id, account, status }) => <ConnectionActions id={id} account={account} isOn={status !== 'disconnected'} />,
  },
]

function AccountCell({ connection: { account, baseUrl, isSimulated, failure } }: { connection: Connection }) {
  return (
    <span className="block min-w-0 md:whitespace-normal">
      <span className="flex items-center gap-2">
        <span dir="auto" className="truncate font-medium">
          {account}
        </span>
        {isSimulated && <SimulatedBadge />}
      </span>
      <span className="block truncate text-xs font-normal text-ink-3">{baseUrl}</span>
      {failure && (
        <span className="mt-1 block text-xs font-normal text-ink-2">
          <span className="text-bad">{failure.title}</span>, {words.since} <RelativeTime at={failure.since} ending=" ago" />. {failure.remedy}
        </span>
      )}
    </span>
  )
}
