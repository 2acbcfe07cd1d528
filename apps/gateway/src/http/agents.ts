import {
  dismissFinding,
  getAgentMemory,
  getAgentRun,
  getAgentRunRecord,
  listAgentCosts,
  listAgentRuns,
  listAgents,
  listFindings,
  replayAgentRun,
  restoreFinding,
  startAgentRun,
} from '@bizosaas/automation'
import {
  agentCostListSchema,
  agentCostQuerySchema,
  agentListQuerySchema,
  agentListSchema,
  agentMemoryQuerySchema,
  agentMemorySchema,
  agentRunPageSchema,
  agentRunQuerySchema,
  agentRunRecordSchema,
  agentRunSchema,
  dismissFindingBodySchema,
  findingPageSchema,
  findingQuerySchema,
  findingSchema,
  replayQuerySchema,
  replaySchema,
  startAgentRunBodySchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const agentRoutes = defineRoutes<GatewayDeps>('/api/agents', (route) => [
  route.get('/', listAgents, { summary: 'Every agent with its last run', query: agentListQuerySchema, reply: agentListSchema }),
  route.get('/costs', listAgentCosts, { summary: 'What each agent has cost this month', query: agentCostQuerySchema, reply: agentCostListSchema }),
  route.post('/:agentId/runs', startAgentRun, {
    summary: 'Run an agent now',
    body: startAgentRunBodySchema,
    reply: agentRunSchema,
    status: 202,
    idempotent: true,
  }),
  route.get('/:agentId/memory', getAgentMemory, {
    summary: 'What an agent remembers of a tenant',
    query: agentMemoryQuerySchema,
    reply: agentMemorySchema,
  }),
  route.get('/runs', listAgentRuns, { summary: 'Runs of agents', query: agentRunQuerySchema, reply: agentRunPageSchema }),
  route.get('/runs/:runId', getAgentRun, { summary: 'One run', reply: agentRunSchema }),
  route.get('/runs/:runId/record', getAgentRunRecord, { summary: 'What a run read and thought', reply: agentRunRecordSchema }),
  route.get('/runs/:runId/replay', replayAgentRun, {
    summary: 'Let the agent think again about the record of a run',
    query: replayQuerySchema,
    reply: replaySchema,
  }),
])

const object = { kind: 'finding', parameter: 'findingId' } as const

export const findingRoutes = defineRoutes<GatewayDeps>('/api/findings', (route) => [
  route.get('/', listFindings, { summary: 'What agents found', query: findingQuerySchema, reply: findingPageSchema }),
  route.post('/:findingId/dismissal', dismissFinding, {
    summary: 'Leave a finding alone for good',
    body: dismissFindingBodySchema,
    reply: findingSchema,
    object,
  }),
  route.delete('/:findingId/dismissal', restoreFinding, { summary: 'Take a dismissal back', reply: findingSchema, object }),
])
