import { addedPersonSchema, agentRunPageSchema, crewListSchema, meSchema, workflowRunPageSchema } from '@bizosaas/contracts'
import type { CallApi } from './create-api.ts'
import { endedAudit } from './ended-audit.ts'
import { listWaitingProposals } from './proposals.ts'
import { until } from './until.ts'

export interface Screen {
  readonly name: string
  readonly address: string
}

/** Every page of the agency portal, those of single objects with what the demo holds. Waits until the demo's agents have made them. */
export async function allScreens(api: CallApi): Promise<readonly Screen[]> {
  const agentRun = await until({ what: 'a finished run of an agent', find: () => finishedAgentRun(api), timeoutMs: 90_000 })
  const crewRun = await until({ what: 'a finished run of a crew', find: () => finishedCrewRun(api), timeoutMs: 90_000 })
  const [proposal] = await listWaitingProposals(api)
  const { items: runs } = await api({ address: '/api/workflows/runs?limit=1', reply: workflowRunPageSchema })
  const audit = await endedAudit(api)
  const me = await api({ address: '/api/me', reply: meSchema })
  const colleague = await addColleague(api)
  const month = new Date().toISOString().slice(0, 7)
  return [
    { name: 'overview', address: '/' },
    { name: 'queue', address: '/approvals' },
    { name: 'card', address: `/approvals?id=${proposal?.id}` },
    { name: 'queue of what is done', address: '/approvals?group=done' },
    { name: 'a proposal that is not there', address: `/approvals?id=${crypto.randomUUID()}` },
    { name: 'agents', address: '/agents' },
    { name: 'tasks', address: '/tasks' },
    { name: 'schedules', address: '/schedules' },
    { name: 'schedules of a tenant', address: `/schedules?tenant=${proposal?.tenant.slug}` },
    { name: 'what an agent remembers', address: '/agents/technical-seo-specialist' },
    { name: 'run of an agent', address: `/agents/runs/${agentRun}` },
    { name: 'run of a crew', address: `/agents/crews/${crewRun}` },
    { name: 'runs', address: '/runs' },
    { name: 'run of a workflow', address: `/runs/${encodeURIComponent(runs[0]?.id ?? '')}` },
    { name: 'audit', address: '/audit' },
    { name: 'audit of the agency', address: '/audit?chain=agency' },
    { name: 'tenants', address: '/tenants' },
    { name: 'new tenant', address: '/tenants/new' },
    { name: 'connections', address: '/connections' },
    { name: 'connect', address: '/connections/new' },
    { name: 'search data', address: '/search-data' },
    { name: 'report', address: '/report' },
    { name: 'report before there was a client', address: '/report?month=2021-05' },
    { name: 'list behind a number', address: `/report/changes?month=${month}&part=waiting` },
    { name: 'findings behind a number', address: `/report/findings?month=${month}&part=new` },
    { name: 'site audits', address: '/site-audits' },
    { name: 'audit of a site', address: `/site-audits/${audit}` },
    { name: 'taking a site over', address: `/site-audits/${audit}/take-over` },
    { name: 'account', address: '/settings/account' },
    { name: 'agency', address: '/settings/agency' },
    { name: 'people', address: '/settings/people' },
    { name: 'new person', address: '/settings/people/new' },
    { name: 'oneself among the people', address: `/settings/people/${me.userId}` },
    { name: 'a colleague', address: `/settings/people/${colleague.person.id}` },
    { name: 'brand', address: '/settings/brand' },
    { name: 'models', address: '/settings/models' },
    { name: 'prompts', address: '/settings/prompts' },
    { name: 'insights', address: '/settings/insights' },
    { name: 'private hosts', address: '/settings/hosts' },
    { name: 'nothing at this address', address: '/nothing-here' },
  ]
}

async function finishedAgentRun(api: CallApi): Promise<string | undefined> {
  const { items } = await api({ address: '/api/agents/runs?limit=10', reply: agentRunPageSchema })
  return items.find(({ state }) => state === 'done')?.id
}

async function finishedCrewRun(api: CallApi): Promise<string | undefined> {
  const { items } = await api({ address: '/api/crews', reply: crewListSchema })
  return items.find(({ lastRun }) => lastRun?.state === 'done')?.lastRun?.id
}

/** The demo has its owner alone. */
function addColleague(api: CallApi) {
  const body = { name: 'Cora Colleague', email: `${crypto.randomUUID()}@example.test`, access: { role: 'platform_admin', tenantIds: [] } }
  return api({ address: '/api/people', reply: addedPersonSchema, body })
}
