import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, appError, type Clock, defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { hostPort } from '../domain/host-port.ts'
import type { AllowedHosts } from '../ports/allowed-hosts.ts'

export const disallowHostInput = z.strictObject({ host: z.string().min(1).max(300) })

export interface DisallowHostDependencies {
  readonly allowedHosts: AllowedHosts
  readonly audit: Pick<AuditTrail, 'appendAgency'>
  readonly clock: Clock
}

/** Closes the way to a private host again; connections to it fail from the next request on. Throws `request-invalid` for anything but `host:port`. */
export const disallowHost = defineService({
  scope: 'platform',
  permission: permissions.egressManage,
  input: disallowHostInput,
  async run({ deps, scope, actor, input }: ServiceCall<DisallowHostDependencies, z.output<typeof disallowHostInput>, PlatformScope>) {
    const host = hostPort(input.host)
    if (host === null)
      throw appError('request-invalid', { details: { fields: [{ field: 'host', problem: 'name host and port, such as 10.0.0.5:443' }] } })
    if (!(await deps.allowedHosts.remove(scope, host))) return { host, wasAllowed: false }
    const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await deps.audit.appendAgency(scope, [{ ...stamp, event: 'egress-host-disallowed', subjectKind: 'egress-host', subjectId: host, detail: {} }])
    return { host, wasAllowed: true }
  },
})
