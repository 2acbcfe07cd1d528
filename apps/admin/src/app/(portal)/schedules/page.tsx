import type { Connection, Tenant } from '@bizosaas/contracts'
import { EmptyState, LoadMore, Notice, Page, PageHeader, Section, Table } from '@bizosaas/ui'
import { Building2, CalendarClock } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { ProblemPage, ProblemState } from '../../../components/problem-state.tsx'
import { ProposeSchedule, type Schedulable } from '../../../components/schedules/propose-schedule.tsx'
import { scheduleColumns } from '../../../components/schedules/schedule-columns.tsx'
import { SuggestButton } from '../../../components/schedules/suggest-button.tsx'
import { WorkList } from '../../../components/schedules/work-list.tsx'
import { getMe, listAgents, listConnections, listCrews, listSchedules, listWork } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { scheduleWords as words } from '../../../words/schedules.ts'

export const metadata: Metadata = { title: words.title }

export default async function SchedulesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const [me, catalogue, teams, connections, reply] = await Promise.all([
    getMe(),
    listAgents(),
    listCrews(),
    listConnections({ tenantId: tenant?.id }),
    listSchedules({ tenantId: tenant?.id, cursor: params.cursor }),
  ])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const agents = catalogue.ok ? catalogue.data.items : []
  const crews = teams.ok ? teams.data.items : []
  const cards = [...agents.map((card) => ({ ...card, kind: 'agent' as const })), ...crews.map((card) => ({ ...card, kind: 'crew' as const }))]
  const known = connections.ok ? connections.data.items : []
  const mayManage = me.ok && me.data.permissions.includes('workflow:manage')
  const { items, nextCursor } = reply.data
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.lead}
        actions={tenant && mayManage && <Actions tenant={tenant} cards={cards} connections={known} />}
      />
      <div className="mt-5">
        {items.length === 0 ? (
          <EmptyState icon={<CalendarClock aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <>
            <Table
              label={words.title}
              columns={scheduleColumns({ agents, crews, connections: known, mayManage })}
              rows={items}
              rowKey={({ id, tenant: { slug } }) => `${slug} ${id}`}
            />
            <LoadMore
              shown={items.length}
              noun={['schedule', 'schedules']}
              href={nextCursor && addressWith({ path: '/schedules', params, change: { cursor: nextCursor } })}
              firstHref={params.cursor && addressWith({ path: '/schedules', params, change: { cursor: undefined } })}
            />
          </>
        )}
      </div>
      {tenant ? <WorkOf tenant={tenant} mayManage={mayManage} /> : <ChooseTenant />}
    </Page>
  )
}

interface ActionsProps {
  tenant: Tenant
  cards: readonly { kind: 'agent' | 'crew'; id: string; title: string; needs: readonly string[] }[]
  connections: readonly Connection[]
}

function Actions({ tenant, cards, connections }: ActionsProps) {
  const usable = connections.filter(({ status }) => status !== 'disconnected')
  const choices = cards.map(({ kind, id, title, needs }): Schedulable => {
    const fitting = usable.filter(({ connectorId }) => needs.includes(connectorId))
    return { starts: { kind, id }, title, accounts: needs.length === 0 ? null : fitting.map((one) => ({ connectionId: one.id, label: one.account })) }
  })
  return (
    <>
      <ProposeSchedule key={tenant.id} tenantId={tenant.id} choices={choices} />
      <SuggestButton tenantId={tenant.id} />
    </>
  )
}

async function WorkOf({ tenant, mayManage }: { tenant: Tenant; mayManage: boolean }) {
  const reply = await listWork(tenant.id)
  return (
    <Section title={words.work} note={words.workNote(tenant.name)}>
      {reply.ok ? (
        <WorkList works={reply.data.items} tenantId={tenant.id} mayManage={mayManage} />
      ) : (
        <ProblemState problem={reply.problem} what={words.what} />
      )}
    </Section>
  )
}

function ChooseTenant() {
  return (
    <div className="mt-7">
      <Notice icon={<Building2 />} title={words.chooseTenant.title}>
        {words.chooseTenant.text}
      </Notice>
    </div>
  )
}
