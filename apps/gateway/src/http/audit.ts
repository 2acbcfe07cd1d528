import { auditCheckQuerySchema, auditCheckSchema, auditPageSchema, auditQuerySchema } from '@bizosaas/contracts'
import { verifyAudit } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import { type AgencyScope, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const listInput = z.strictObject({ limit: z.number().int(), cursor: z.string().optional(), tenantId: z.uuid().optional() })

/** The history of all tenants this person may see, newest first. */
const listAgencyAudit = defineService({
  scope: 'agency',
  permission: permissions.auditRead,
  input: listInput,
  run: ({ deps, scope, input }: ServiceCall<Pick<GatewayDeps, 'auditBrowser'>, z.infer<typeof listInput>, AgencyScope>) =>
    deps.auditBrowser.page(scope, input),
})

/** The chain's verdict in the words of the wire. */
const checkAuditChain = { ...verifyAudit, run: checkChain, serve: checkChain }

async function checkChain(call: Parameters<typeof verifyAudit.serve>[0]) {
  const verdict = await verifyAudit.serve(call)
  const checkedAt = new Date()
  return verdict.kind === 'intact'
    ? { isIntact: true, records: verdict.records, firstBadSeq: null, reason: null, checkedAt }
    : { isIntact: false, records: 0, firstBadSeq: verdict.seq, reason: verdict.problem, checkedAt }
}

export const auditRoutes = defineRoutes<GatewayDeps>('/api/audit', (route) => [
  route.get('/', listAgencyAudit, { summary: 'What happened', query: auditQuerySchema, reply: auditPageSchema }),
  route.get('/check', checkAuditChain, { summary: 'Check the chain of a tenant', query: auditCheckQuerySchema, reply: auditCheckSchema }),
])
