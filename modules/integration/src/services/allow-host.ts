import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, appError, type Clock, defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { hostPort } from '../domain/host-port.ts'
import type { AllowedHosts } from '../ports/allowed-hosts.ts'

export const allowHostInput = z.strictObject({ host: z.string().min(1).max(300), reason: z.string().trim().min(1).max(500) })

export interface AllowHostDependencies {
  readonly allowedHosts: AllowedHosts
  readonly audit: Pick<AuditTrail, 'appendAgency'>
  readonly clock: Clock
}

/** Lets connections reach one private host and port. Throws `request-invalid` for anything but `host:port`. */
export const allowHost = defineService({
  scope: 'platform',
  permission: permissions.egressManage,
  input: allowHostInput,
  async run({ deps, scope, actor, input }: ServiceCall<AllowHostDependencies, z.output<typeof allowHostInput>, PlatformScope>) {
    const host = hostPort(input.host)
    if (host === null)
      throw appError('request-invalid', { details: { fields: [{ field: 'host', problem: 'name host and port, such as 10.0.0.5:443' }] } })
    const at = deps.clock.now()
    const allowed = await deps.allowedHosts.allow(scope, { host, reason: input.reason, by: actorRef(actor), at })
    const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await deps.audit.appendAgency(scope, [
      { ...stamp, event: 'egress-host-allowed', subjectKind: 'egress-host', subjectId: host, detail: { reason: input.reason } },
    ])
    return { ...allowed, createdAt: allowed.createdAt.toISOString() }
  },
})
