import {
  agencyAuditQuerySchema,
  auditCheckQuerySchema,
  auditCheckSchema,
  auditChoicesQuerySchema,
  auditChoicesSchema,
  auditPageSchema,
  auditQuerySchema,
} from '@bizosaas/contracts'
import { type ChainVerdict, verifyAgencyAudit, verifyAudit } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import { type AgencyScope, defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const filterInput = z.strictObject({
  limit: z.number().int(),
  cursor: z.string().optional(),
  event: z.string().optional(),
  actor: z.string().optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
})
const listInput = filterInput.extend({ tenantId: z.uuid().optional() })
const choicesInput = z.strictObject({ tenantId: z.uuid().optional() })
type Browsing = Pick<GatewayDeps, 'auditBrowser'>

/** The history of all tenants this person may see, newest first. */
const listAgencyAudit = defineService({
  scope: 'agency',
  permission: permissions.auditRead,
  input: listInput,
  run: ({ deps, scope, input }: ServiceCall<Browsing, z.infer<typeof listInput>, AgencyScope>) => deps.auditBrowser.page(scope, input),
})

/** The agency's own chain: its founding, its people, the hosts it allows. */
const listOwnAudit = defineService({
  scope: 'platform',
  permission: permissions.auditRead,
  input: filterInput,
  run: ({ deps, scope, input }: ServiceCall<Browsing, z.infer<typeof filterInput>, PlatformScope>) => deps.auditBrowser.agencyPage(scope, input),
})

const listAuditChoices = defineService({
  scope: 'agency',
  permission: permissions.auditRead,
  input: choicesInput,
  run: ({ deps, scope, input }: ServiceCall<Browsing, z.infer<typeof choicesInput>, AgencyScope>) => deps.auditBrowser.choices(scope, input),
})

/** The verdict on a chain in the words of the wire. */
const checkAuditChain = { ...verifyAudit, run: checkChain, serve: checkChain }
const checkAgencyChain = { ...verifyAgencyAudit, run: checkOwnChain, serve: checkOwnChain }

async function checkChain(call: Parameters<typeof verifyAudit.serve>[0]) {
  return verdictView(await verifyAudit.serve(call))
}

async function checkOwnChain(call: Parameters<typeof verifyAgencyAudit.serve>[0]) {
  return verdictView(await verifyAgencyAudit.serve(call))
}

function verdictView(verdict: ChainVerdict) {
  const checkedAt = new Date()
  return verdict.kind === 'intact'
    ? { isIntact: true, records: verdict.records, firstBadSeq: null, reason: null, checkedAt }
    : { isIntact: false, records: 0, firstBadSeq: verdict.seq, reason: verdict.problem, checkedAt }
}

export const auditRoutes = defineRoutes<GatewayDeps>('/api/audit', (route) => [
  route.get('/', listAgencyAudit, { summary: 'What happened', query: auditQuerySchema, reply: auditPageSchema }),
  route.get('/agency', listOwnAudit, { summary: 'What happened in the agency itself', query: agencyAuditQuerySchema, reply: auditPageSchema }),
  route.get('/choices', listAuditChoices, {
    summary: 'Who and what the newest records name',
    query: auditChoicesQuerySchema,
    reply: auditChoicesSchema,
  }),
  route.get('/check', checkAuditChain, { summary: 'Check the chain of a tenant', query: auditCheckQuerySchema, reply: auditCheckSchema }),
  route.get('/agency/check', checkAgencyChain, { summary: 'Check the chain of the agency', reply: auditCheckSchema }),
])
