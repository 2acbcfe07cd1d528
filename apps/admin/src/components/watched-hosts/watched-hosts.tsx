import type { Tenant } from '@bizosaas/contracts'
import { EmptyState, Notice, Section, Surface, Table } from '@bizosaas/ui'
import { EyeOff, Globe } from 'lucide-react'
import Link from 'next/link'
import { getMe, listTenants, listWatchedHosts, listWork } from '../../gateway/read.ts'
import { watchedHostWords as words } from '../../words/watched-hosts.ts'
import { ChooseTenant } from '../choose-tenant.tsx'
import { ProblemState } from '../problem-state.tsx'
import { AddHostForm } from './add-host-form.tsx'
import { watchedHostColumns } from './watched-host-columns.tsx'

/** The hosts of one client whose certificate and domain are looked at: the chosen one, or the first while all are. */
export async function WatchedHosts({ slug }: { slug: string | undefined }) {
  const tenants = await listTenants()
  const active = tenants.ok ? tenants.data.items.filter(({ status }) => status === 'active') : []
  const tenant = active.find((one) => one.slug === slug) ?? active[0]
  if (!tenant) return null
  const me = await getMe()
  const mayChange = me.ok && me.data.permissions.includes('connection:manage')
  return (
    <Section title={words.title} note={words.note}>
      <Surface padded className="mb-4 grid items-start gap-x-4 gap-y-3 md:grid-cols-[13rem_minmax(0,1fr)]">
        <ChooseTenant
          label={words.tenant}
          path="/connections"
          tenants={active.map(({ slug: value, name }) => ({ slug: value, name }))}
          slug={tenant.slug}
        />
        {mayChange && <AddHostForm key={tenant.id} tenantId={tenant.id} />}
      </Surface>
      <Hosts tenant={tenant} mayChange={mayChange} />
    </Section>
  )
}

async function Hosts({ tenant, mayChange }: { tenant: Tenant; mayChange: boolean }) {
  const [reply, work] = await Promise.all([listWatchedHosts(tenant.id), listWork(tenant.id)])
  if (!reply.ok) return <ProblemState problem={reply.problem} what={words.what} />
  const isAsleep = work.ok && work.data.items.some(({ id, isAllowed }) => id === 'infra-sentinel' && !isAllowed)
  if (reply.data.items.length === 0)
    return (
      <EmptyState icon={<Globe aria-hidden />} title={words.empty.title}>
        {words.empty.text}
      </EmptyState>
    )
  return (
    <div className="grid gap-4">
      {isAsleep && (
        <Notice icon={<EyeOff />} tone="waiting" title={words.asleep.title}>
          <p>
            {words.asleep.text}{' '}
            <Link href={`/schedules?tenant=${tenant.slug}`} className="font-medium text-accent-text hover:underline">
              {words.asleep.link}
            </Link>
          </p>
        </Notice>
      )}
      <Table
        label={words.title}
        columns={watchedHostColumns({ tenantId: tenant.id, mayChange, isAwake: !isAsleep, now: Date.now() })}
        rows={reply.data.items}
        rowKey={({ host }) => host}
      />
    </div>
  )
}
