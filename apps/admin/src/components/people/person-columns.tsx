import type { Person } from '@bizosaas/contracts'
import { Badge, type Column, RelativeTime } from '@bizosaas/ui'
import Link from 'next/link'
import { peopleWords as words } from '../../words/people.ts'
import { PersonState } from './person-state.tsx'

export function personColumns({ now }: { now: number }): Column<Person>[] {
  return [
    { key: 'person', header: words.columns.person, phone: 'title', grow: true, cell: (person) => <Who person={person} /> },
    { key: 'role', header: words.columns.role, cell: ({ role }) => words.roles[role ?? 'client'] },
    { key: 'tenants', header: words.columns.tenants, cell: (person) => <Tenants person={person} /> },
    { key: 'state', header: words.columns.state, cell: (person) => <PersonState person={person} now={now} /> },
    {
      key: 'last',
      header: words.columns.last,
      cell: ({ lastSignInAt }) =>
        lastSignInAt === null ? <span className="text-ink-3">{words.never}</span> : <RelativeTime at={lastSignInAt} ending=" ago" />,
    },
  ]
}

function Who({ person: { id, name, email, isYou } }: { person: Person }) {
  return (
    <span className="block min-w-0">
      <span className="flex items-center gap-2">
        <Link href={`/settings/people/${id}`} prefetch={false} dir="auto" className="truncate font-medium hover:underline">
          {name}
        </Link>
        {isYou && <Badge>{words.you}</Badge>}
      </span>
      <span className="mt-0.5 block truncate text-xs font-normal text-ink-2">{email}</span>
    </span>
  )
}

function Tenants({ person: { role, tenants, tenantCount } }: { person: Person }) {
  if (role === 'super_admin') return words.wholeAgency
  if (tenantCount === 0) return <span className="text-ink-3">{words.noTenant}</span>
  return (
    <span className="block">
      {tenants.map((tenant) => (
        <span key={tenant.id} dir="auto" className="block max-w-52 truncate">
          {tenant.name}
          {role === null && <span className="text-ink-3"> · {words.tenantRoles[tenant.role]}</span>}
        </span>
      ))}
      {tenantCount > tenants.length && <span className="block text-ink-3">{words.more(tenantCount - tenants.length)}</span>}
    </span>
  )
}
