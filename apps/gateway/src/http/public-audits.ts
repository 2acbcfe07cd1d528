import { beginSiteAudit } from '@bizosaas/automation'
import { beginSiteAuditBodySchema, begunPublicAuditSchema, publicAgencySchema } from '@bizosaas/contracts'
import { createShareLink } from '@bizosaas/delivery'
import { defineRoutes } from '@bizosaas/http-kit'
import { appError, definePublicService, ok, type PublicCall, type SystemActor } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const visitor: SystemActor = { kind: 'system', name: 'visitor' }
const linkDays = 30
const beginInput = z.strictObject({ address: z.string() })

const getAgency = definePublicService({
  input: z.strictObject({}),
  async run({ deps }: PublicCall<GatewayDeps, object>) {
    return { name: (await deps.agency()).name, offersAudits: deps.publicAudits !== null }
  },
})

/** The link is the visitor's only way to what was found; it opens as long as the prospect stays. */
const begin = definePublicService({
  input: beginInput,
  async run({ deps, scopes, input, clientAddress }: PublicCall<GatewayDeps, z.output<typeof beginInput>>) {
    const { publicAudits } = deps
    if (publicAudits === null) throw appError('audit-closed')
    const waitMs = await scopes.withPlatform('visitor', (scope) => publicAudits.take(scope, { address: clientAddress, at: deps.clock.now() }))
    if (waitMs > 0) throw appError('audit-limit-reached', { retry: { kind: 'after', ms: waitMs } })
    const begun = await beginSiteAudit({ deps, scopes }, { address: input.address, source: 'public', startedBy: visitor })
    if (!begun.ok) return begun
    const { tenantId } = begun.value
    const share = { kind: 'audit' as const, ref: tenantId, days: linkDays }
    const { token } = await scopes.withTenant({ actor: visitor, tenantId }, (scope) =>
      createShareLink.run({ deps, actor: visitor, scope, input: share }),
    )
    return ok({ token })
  },
})

/** What anybody may ask without an account. */
export const publicAuditRoutes = defineRoutes<GatewayDeps>('/api/public', (route) => [
  route.get('/agency', getAgency, { summary: 'The agency as outsiders see it', reply: publicAgencySchema }),
  route.post('/site-audits', begin, {
    summary: 'Audit a public site',
    body: beginSiteAuditBodySchema,
    reply: begunPublicAuditSchema,
    status: 201,
  }),
])
