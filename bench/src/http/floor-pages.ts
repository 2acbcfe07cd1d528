import type { QueryResultRow } from 'pg'

export interface FloorPage {
  readonly columns: string
  readonly from: string
  readonly order: string
  readonly toItem: (row: QueryResultRow) => unknown
}

export type FloorAddress = '/approvals' | '/workflow-runs' | '/agent-runs'

/** The same rows and the same JSON as the product's, by address. */
export const floorPages: Readonly<Record<FloorAddress, FloorPage>> = {
  '/approvals': {
    columns: `r.version, r.kind, r.state, r.title, r.target, r.proposed_by, r.risk, r.grade, r.action_count, r.finding_codes, r.cost_micros, r.currency,
      r.waits_for, r.is_simulated, r.expires_at, r.created_at`,
    from: "proposal r join tenant t on t.id = r.tenant_id where r.state_group = 'waiting' and",
    order: 'r.id',
    toItem: (row) => ({
      id: row.cursor,
      version: row.version,
      kind: row.kind,
      state: row.state,
      title: row.title,
      tenant: tenantOf(row),
      target: row.target,
      proposedBy: { ref: row.proposed_by, label: 'Technical seo specialist' },
      risk: row.risk,
      grade: row.grade,
      actionCount: row.action_count,
      findingCodes: row.finding_codes,
      costMicros: row.cost_micros,
      currency: row.currency,
      waitsFor: { stage: row.waits_for.stage, missing: row.waits_for.missing },
      isSimulated: row.is_simulated,
      expiresAt: row.expires_at,
      createdAt: row.created_at,
    }),
  },
  '/workflow-runs': {
    columns: 'r.id, r.workflow, r.state, r.status, r.error_code, r.started_at, r.finished_at',
    from: 'workflow_run r join tenant t on t.id = r.tenant_id where',
    order: 'r.order_id',
    toItem: (row) => ({
      id: row.id,
      workflow: row.workflow,
      tenant: tenantOf(row),
      state: row.state,
      status: row.status,
      errorCode: row.error_code,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
    }),
  },
  '/agent-runs': {
    columns: `r.agent_id, r.connection_id, r.crew_run_id, r.state, r.progress, r.counts, r.abstentions, r.proposal_ids, r.started_by, r.is_simulated,
      r.created_at, r.finished_at`,
    from: 'agent_run r join tenant t on t.id = r.tenant_id where',
    order: 'r.id',
    toItem: (row) => ({
      id: row.cursor,
      agentId: row.agent_id,
      tenant: tenantOf(row),
      connectionId: row.connection_id,
      crewRunId: row.crew_run_id,
      state: row.state,
      progress: row.progress,
      counts: row.counts,
      abstentions: row.abstentions,
      proposalIds: row.proposal_ids,
      failure: null,
      startedBy: row.started_by,
      startedByLabel: 'Schedule',
      isSimulated: row.is_simulated,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    }),
  },
}

function tenantOf(row: QueryResultRow) {
  return { id: row.tenant_id, slug: row.slug, name: row.tenant_name, isSimulated: row.tenant_is_simulated }
}
