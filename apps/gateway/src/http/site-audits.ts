import { beginSiteAudit, getSiteAudit, listSiteAudits } from '@bizosaas/automation'
import {
  beginSiteAuditBodySchema,
  begunSiteAuditSchema,
  pageQuerySchema,
  prospectPageSchema,
  siteAuditSchema,
  takenOverSchema,
  takeOverBodySchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { takeOverProspect } from '@bizosaas/identity'
import { type AgencyFlowCall, actorRef, defineAgencyFlow, ok, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const beginInput = z.strictObject({ address: z.string() })

const begin = defineAgencyFlow({
  permission: permissions.agentRun,
  input: beginInput,
  async run({ deps, scopes, actor, input }: AgencyFlowCall<GatewayDeps, z.output<typeof beginInput>>) {
    const begun = await beginSiteAudit({ deps, scopes }, { address: input.address, source: 'agency', startedBy: actor })
    return begun.ok ? ok({ id: begun.value.tenantId }) : begun
  },
})

const takeOverInput = takeOverBodySchema.extend({ tenantId: z.uuid() })

/** Also written down in the tenant's own audit: how it came to be one. */
const takeOver = defineAgencyFlow({
  permission: permissions.tenantCreate,
  input: takeOverInput,
  async run({ deps, scopes, actor, input }: AgencyFlowCall<GatewayDeps, z.output<typeof takeOverInput>>) {
    const taken = await scopes.withPlatform('api', (scope) => takeOverProspect.serve({ deps, actor, scope, input }))
    if (!taken.ok) return taken
    const { id, name, slug } = taken.value
    const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await scopes.withTenant({ actor, tenantId: id }, (scope) =>
      deps.audit.append(scope, [{ ...stamp, event: 'prospect-taken-over', subjectKind: 'tenant', subjectId: id, detail: { name, slug } }]),
    )
    return ok({ id, name, slug })
  },
})

export const siteAuditRoutes = defineRoutes<GatewayDeps>('/api/site-audits', (route) => [
  route.get('/', listSiteAudits, {
    summary: 'Audited sites that are no clients yet, and how their audits stand',
    query: pageQuerySchema,
    reply: prospectPageSchema,
  }),
  route.post('/', begin, { summary: 'Audit any public site', body: beginSiteAuditBodySchema, reply: begunSiteAuditSchema, status: 201 }),
  route.get('/:tenantId', getSiteAudit, { summary: 'What an audit has found so far', reply: siteAuditSchema }),
  route.post('/:tenantId/take-over', takeOver, { summary: 'Make an audited site a client', body: takeOverBodySchema, reply: takenOverSchema }),
])
