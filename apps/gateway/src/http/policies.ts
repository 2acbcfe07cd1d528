import { policyListQuerySchema, policyListSchema, proposePolicyBodySchema, submittedSchema } from '@bizosaas/contracts'
import { listPolicies, proposePolicy } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** A policy is read here and changed by a decision: no route writes one. */
export const policyRoutes = defineRoutes<GatewayDeps>('/api/policies', (route) => [
  route.get('/', listPolicies, { summary: 'Every version of a tenant’s policy', query: policyListQuerySchema, reply: policyListSchema }),
  route.post('/proposals', proposePolicy, {
    summary: 'Propose other rules',
    body: proposePolicyBodySchema,
    reply: submittedSchema,
    status: 202,
    idempotent: true,
  }),
])
