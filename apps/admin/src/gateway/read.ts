import * as contracts from '@bizosaas/contracts'
import { cache } from 'react'
import { agentTitle } from '../naming/agent-title.ts'
import { type NameOf, namedChange, namedOverview, namedProposal, namedRecord, namedReport, namedSummary } from '../naming/named.ts'
import { callGateway } from './call-gateway.ts'
import type { Reply } from './reply.ts'

/** Every reading of this portal: what is asked, and the schema of what comes. Within one request the same question is asked once. */
export const getMe = cache(() => callGateway({ path: '/api/me', reply: contracts.meSchema }))

export const getOverview = cache(() => named(callGateway({ path: '/api/overview', reply: contracts.overviewSchema }), namedOverview))

export const listBriefings = cache(() => callGateway({ path: '/api/briefings', reply: contracts.briefingListSchema }))

export const listTenants = cache(() => callGateway({ path: '/api/tenants', query: { limit: 100 }, reply: contracts.tenantPageSchema }))

export const listConnectors = cache(() => callGateway({ path: '/api/connectors', reply: contracts.connectorListSchema }))

export const listAgents = cache(() => callGateway({ path: '/api/agents', reply: contracts.agentListSchema }))

export const listCrews = cache(() => callGateway({ path: '/api/crews', reply: contracts.crewListSchema }))

export const getProposal = cache((id: string) =>
  named(callGateway({ path: `/api/approvals/${encodeURIComponent(id)}`, reply: contracts.proposalSchema }), namedProposal),
)

export interface ListQuery {
  tenantId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

export function listConnections(query: ListQuery) {
  return callGateway({ path: '/api/connections', query: { limit: 100, ...query }, reply: contracts.connectionPageSchema })
}

export function getSearchPerformance(tenantId: string) {
  return callGateway({ path: '/api/search-performance', query: { tenantId }, reply: contracts.searchPerformanceSchema })
}

export function getReport({ tenantId, month }: { tenantId: string; month: string }) {
  return named(callGateway({ path: reportPath(month), query: { tenantId }, reply: contracts.reportSchema }), namedReport)
}

interface ReportListQuery {
  tenantId: string
  month: string
  part: string
  cursor?: string | undefined
}

export function listReportChanges({ month, ...query }: ReportListQuery & { by?: string | undefined; reason?: string | undefined }) {
  return named(callGateway({ path: `${reportPath(month)}/changes`, query, reply: contracts.reportChangePageSchema }), (page, nameOf) => ({
    ...page,
    items: page.items.map((change) => namedChange(change, nameOf)),
  }))
}

export function listReportFindings({ month, ...query }: ReportListQuery & { code?: string | undefined }) {
  return callGateway({ path: `${reportPath(month)}/findings`, query, reply: contracts.reportFindingPageSchema })
}

function reportPath(month: string): string {
  return `/api/reports/${encodeURIComponent(month)}`
}

export const listInsights = cache(() => callGateway({ path: '/api/insights', reply: contracts.insightListSchema }))

export function getInsightSharing(tenantId: string) {
  return callGateway({ path: '/api/insights/sharing', query: { tenantId }, reply: contracts.insightSharingSchema })
}

export function listAgentRuns(query: ListQuery & { agentId?: string | undefined }) {
  return callGateway({ path: '/api/agents/runs', query: { ...query }, reply: contracts.agentRunPageSchema })
}

export function listAgentCosts(tenantId: string | undefined) {
  return callGateway({ path: '/api/agents/costs', query: { tenantId }, reply: contracts.agentCostListSchema })
}

export function getAgentRun(id: string) {
  return callGateway({ path: `/api/agents/runs/${encodeURIComponent(id)}`, reply: contracts.agentRunSchema })
}

export function getCrewRun(id: string) {
  return callGateway({ path: `/api/crews/runs/${encodeURIComponent(id)}`, reply: contracts.crewRunDetailSchema })
}

export function listBrandFiles(tenantId: string) {
  return callGateway({ path: '/api/brand-files', query: { tenantId }, reply: contracts.brandFileListSchema })
}

export function getAgentRunRecord(id: string) {
  return callGateway({ path: `/api/agents/runs/${encodeURIComponent(id)}/record`, reply: contracts.agentRunRecordSchema })
}

export function getAgentMemory({ agentId, tenantId }: { agentId: string; tenantId: string }) {
  return callGateway({ path: `/api/agents/${encodeURIComponent(agentId)}/memory`, query: { tenantId }, reply: contracts.agentMemorySchema })
}

export function listFindings(query: ListQuery & { agentRunId?: string | undefined }) {
  return callGateway({ path: '/api/findings', query: { limit: 100, ...query }, reply: contracts.findingPageSchema })
}

export interface QueueQuery extends ListQuery {
  group?: string | undefined
  risk?: string | undefined
  findingCode?: string | undefined
  agentId?: string | undefined
  /** States parted by commas. */
  state?: string | undefined
}

export function listApprovals(query: QueueQuery) {
  return named(callGateway({ path: '/api/approvals', query: { ...query }, reply: contracts.proposalPageSchema }), (page, nameOf) => ({
    ...page,
    items: page.items.map((row) => namedSummary(row, nameOf)),
  }))
}

export const listWorkflows = cache(() => callGateway({ path: '/api/workflows', reply: contracts.workflowListSchema }))

export function listWorkflowRuns(query: ListQuery & { state?: string | undefined; workflowId?: string | undefined }) {
  return callGateway({ path: '/api/workflows/runs', query: { ...query }, reply: contracts.workflowRunPageSchema })
}

export function getWorkflowRun(id: string) {
  return callGateway({ path: `/api/workflows/runs/${encodeURIComponent(id)}`, reply: contracts.workflowRunDetailSchema })
}

export function listTasks(query: ListQuery & { state: string }) {
  return callGateway({ path: '/api/tasks', query: { ...query }, reply: contracts.taskPageSchema })
}

export function listSchedules(query: ListQuery) {
  return callGateway({ path: '/api/schedules', query: { ...query }, reply: contracts.schedulePageSchema })
}

/** What needs an approval before it may start for a tenant. */
export function listWork(tenantId: string) {
  return callGateway({ path: '/api/work', query: { tenantId }, reply: contracts.workListSchema })
}

export interface AuditQuery extends ListQuery {
  event?: string | undefined
  actor?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The records of the tenants, or of the agency's own chain, which belongs to none. */
export function listAudit({ ofAgency, tenantId, ...query }: AuditQuery & { ofAgency: boolean }) {
  const path = ofAgency ? '/api/audit/agency' : '/api/audit'
  return named(
    callGateway({ path, query: { limit: 50, ...query, tenantId: ofAgency ? undefined : tenantId }, reply: contracts.auditPageSchema }),
    (page, nameOf) => ({
      ...page,
      items: page.items.map((record) => namedRecord(record, nameOf)),
    }),
  )
}

export function listAuditChoices(tenantId: string | undefined) {
  return named(callGateway({ path: '/api/audit/choices', query: { tenantId }, reply: contracts.auditChoicesSchema }), (choices, nameOf) => ({
    ...choices,
    actors: choices.actors.map((actor) => ({ ...actor, label: nameOf(actor) })),
  }))
}

export function listProspects({ cursor }: Pick<ListQuery, 'cursor'>) {
  return callGateway({ path: '/api/site-audits', query: { cursor }, reply: contracts.prospectPageSchema })
}

export const getSiteAudit = cache((id: string) =>
  callGateway({ path: `/api/site-audits/${encodeURIComponent(id)}`, reply: contracts.siteAuditSchema }),
)

export function listShareLinks(query: { tenantId: string; kind: contracts.ShareLinkView['kind']; ref: string }) {
  return callGateway({ path: '/api/share-links', query, reply: contracts.shareLinkPageSchema })
}

export const getAgencyModel = cache(() => callGateway({ path: '/api/models/agency', reply: contracts.agencyModelSchema }))

export const listPrompts = cache(() => callGateway({ path: '/api/models/prompts', reply: contracts.promptListSchema }))

export function getTenantModel(tenantId: string) {
  return callGateway({ path: '/api/models', query: { tenantId }, reply: contracts.tenantModelSchema })
}

export const listAllowedHosts = cache(() => callGateway({ path: '/api/allowed-hosts', reply: contracts.allowedHostListSchema }))

export function listWatchedHosts(tenantId: string) {
  return callGateway({ path: '/api/watched-hosts', query: { tenantId }, reply: contracts.watchedHostListSchema })
}

/** Agents by the names they declare, which only the catalogue knows. Who may not read it sees the gateway's own labels. */
async function named<T>(reading: Promise<Reply<T>>, rename: (data: T, nameOf: NameOf) => T): Promise<Reply<T>> {
  const [reply, catalogue] = await Promise.all([reading, listAgents()])
  const agents = catalogue.ok ? catalogue.data.items : []
  return reply.ok ? { ok: true, data: rename(reply.data, (actor) => agentTitle(actor, agents)) } : reply
}
