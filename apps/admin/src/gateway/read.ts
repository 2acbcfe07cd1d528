import * as contracts from '@bizosaas/contracts'
import { cache } from 'react'
import { callGateway } from './call-gateway.ts'

/** Every reading of this portal: what is asked, and the schema of what comes. Within one request the same question is asked once. */
export const getMe = cache(() => callGateway({ path: '/api/me', reply: contracts.meSchema }))

export const getOverview = cache(() => callGateway({ path: '/api/overview', reply: contracts.overviewSchema }))

export const listTenants = cache(() => callGateway({ path: '/api/tenants', query: { limit: 100 }, reply: contracts.tenantPageSchema }))

export const listConnectors = cache(() => callGateway({ path: '/api/connectors', reply: contracts.connectorListSchema }))

export const listAgents = cache(() => callGateway({ path: '/api/agents', reply: contracts.agentListSchema }))

export const getProposal = cache((id: string) => callGateway({ path: `/api/approvals/${encodeURIComponent(id)}`, reply: contracts.proposalSchema }))

export interface ListQuery {
  tenantId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

export function listConnections(query: ListQuery) {
  return callGateway({ path: '/api/connections', query: { limit: 100, ...query }, reply: contracts.connectionPageSchema })
}

export function listAgentRuns(query: ListQuery & { agentId?: string | undefined }) {
  return callGateway({ path: '/api/agent-runs', query: { ...query }, reply: contracts.agentRunPageSchema })
}

export function getAgentRun(id: string) {
  return callGateway({ path: `/api/agent-runs/${encodeURIComponent(id)}`, reply: contracts.agentRunSchema })
}

export function listFindings(query: ListQuery & { agentRunId?: string | undefined }) {
  return callGateway({ path: '/api/findings', query: { limit: 100, ...query }, reply: contracts.findingPageSchema })
}

export function listApprovals(query: ListQuery & { group?: string | undefined; risk?: string | undefined; findingCode?: string | undefined }) {
  return callGateway({ path: '/api/approvals', query: { ...query }, reply: contracts.proposalPageSchema })
}

export function listWorkflowRuns(query: ListQuery) {
  return callGateway({ path: '/api/workflow-runs', query: { ...query }, reply: contracts.workflowRunPageSchema })
}

/** The steps come with a single run only; a gateway that does not send them leaves the list empty. */
const workflowRunDetail = contracts.workflowRunSchema.extend({
  steps: contracts.z.array(contracts.z.looseObject({ name: contracts.z.string(), outcome: contracts.z.string() })).default([]),
})

export function getWorkflowRun(id: string) {
  return callGateway({ path: `/api/workflow-runs/${encodeURIComponent(id)}`, reply: workflowRunDetail })
}

export function listAudit(query: ListQuery) {
  return callGateway({ path: '/api/audit', query: { limit: 50, ...query }, reply: contracts.auditPageSchema })
}
