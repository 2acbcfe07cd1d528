import { eventNames, type Me, type Tenant } from '@bizosaas/contracts'
import { AccountMenu, Frame, LiveIndicator, LiveProvider, LiveRefresh, type NavGroup, parseTheme, SearchButton, ThemeSwitch } from '@bizosaas/ui'
import {
  Bot,
  Building2,
  CalendarClock,
  ChartLine,
  ClipboardList,
  FileChartColumn,
  Inbox,
  LayoutDashboard,
  ListChecks,
  Play,
  Plug,
  ScanSearch,
  ScrollText,
  Settings,
  UserPlus,
} from 'lucide-react'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { savePreference } from '../server/preferences.ts'
import { signOut } from '../server/sign-out.ts'
import { frameWords as words } from '../words/frame.ts'
import { PersonProvider } from './person.tsx'
import { TenantSwitcher } from './tenant-switcher.tsx'

export async function AppFrame({ me, tenants, children }: { me: Me; tenants: readonly Tenant[]; children: ReactNode }) {
  const saved = await cookies()
  const { overview, approvals, runs, tenant, ...rest } = navigation(me.waiting)
  const groups: NavGroup[] = [
    { items: [overview, approvals, rest.tasks, runs, rest.audit] },
    { title: words.workforce, items: [rest.agents, rest.schedules] },
    { title: words.clients, items: [tenant, rest.connections, rest.searchData, rest.report, rest.siteAudits] },
    { title: words.agency, items: [rest.settings] },
  ]
  return (
    <PersonProvider id={me.userId} permissions={me.permissions}>
      <LiveProvider url="/events" eventNames={eventNames}>
        <LiveRefresh names={eventNames} />
        <Frame
          brand={me.agency.name}
          groups={groups}
          phoneItems={[overview, approvals, rest.agents, rest.connections]}
          railCollapsed={saved.get('box_rail')?.value === 'narrow'}
          savePreference={savePreference}
          tenantSwitcher={<TenantSwitcher tenants={tenants} />}
          search={<SearchButton groups={paletteGroups({ groups, tenants })} />}
          topEnd={
            <>
              <LiveIndicator />
              <ThemeSwitch choice={parseTheme(saved.get('box_theme')?.value)} savePreference={savePreference} />
              <AccountMenu name={me.name} email={me.email} settingsHref="/settings/account" signOut={signOut} />
            </>
          }
        >
          {children}
        </Frame>
      </LiveProvider>
    </PersonProvider>
  )
}

/** Every page, action and tenant by name; what one looked at last stands before them. */
function paletteGroups({ groups, tenants }: { groups: readonly NavGroup[]; tenants: readonly Tenant[] }) {
  const pages = groups.flatMap((group) => group.items).map(({ href, label, icon }) => ({ id: href, href, label, icon }))
  return [
    { title: words.pages, items: pages },
    {
      title: words.actions,
      items: [
        { id: 'connect', label: words.connectWordPress, href: '/connections/new', icon: <Plug aria-hidden />, keywords: ['wordpress', 'add'] },
        {
          id: 'site-audit',
          label: words.auditSite,
          href: '/site-audits',
          icon: <ScanSearch aria-hidden />,
          keywords: ['website', 'prospect', 'check', 'seo'],
        },
        { id: 'tenant', label: words.addTenant, href: '/tenants/new', icon: <Building2 aria-hidden />, keywords: ['client', 'new'] },
        {
          id: 'person',
          label: words.addColleague,
          href: '/settings/people/new',
          icon: <UserPlus aria-hidden />,
          keywords: ['person', 'user', 'invite'],
        },
        { id: 'run', label: words.runAgent, href: '/agents', icon: <Play aria-hidden />, keywords: ['start', 'now'] },
        {
          id: 'search-data',
          label: words.bringSearchData,
          href: '/search-data',
          icon: <ChartLine aria-hidden />,
          keywords: ['console', 'import', 'clicks'],
        },
        { id: 'host', label: words.allowHost, href: '/settings/hosts', icon: <Settings aria-hidden />, keywords: ['private', 'network', 'egress'] },
      ],
    },
    {
      title: words.tenants,
      items: tenants.map(({ slug, name }) => ({ id: slug, label: name, href: `/approvals?tenant=${slug}`, icon: <Building2 aria-hidden /> })),
    },
  ]
}

function navigation(waiting: number) {
  return {
    overview: { href: '/', label: words.overview, icon: <LayoutDashboard aria-hidden /> },
    approvals: { href: '/approvals', label: words.approvals, icon: <Inbox aria-hidden />, count: waiting },
    runs: { href: '/runs', label: words.runs, icon: <ListChecks aria-hidden /> },
    audit: { href: '/audit', label: words.audit, icon: <ScrollText aria-hidden /> },
    agents: { href: '/agents', label: words.agents, icon: <Bot aria-hidden /> },
    tasks: { href: '/tasks', label: words.tasks, icon: <ClipboardList aria-hidden /> },
    schedules: { href: '/schedules', label: words.schedules, icon: <CalendarClock aria-hidden /> },
    tenant: { href: '/tenants', label: words.tenants, icon: <Building2 aria-hidden /> },
    connections: { href: '/connections', label: words.connections, icon: <Plug aria-hidden /> },
    searchData: { href: '/search-data', label: words.searchData, icon: <ChartLine aria-hidden /> },
    report: { href: '/report', label: words.report, icon: <FileChartColumn aria-hidden /> },
    siteAudits: { href: '/site-audits', label: words.siteAudits, icon: <ScanSearch aria-hidden /> },
    settings: { href: '/settings', label: words.settings, icon: <Settings aria-hidden /> },
  }
}
