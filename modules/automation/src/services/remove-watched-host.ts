import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WatchedHostStore } from '../ports/watched-host-store.ts'

/** `host` as the list spells it. */
const removeWatchedHostInput = z.strictObject({ tenantId: z.uuid().optional(), host: z.string().min(1).max(300) })

interface Dependencies {
  readonly watchedHosts: Pick<WatchedHostStore, 'remove'>
  readonly audit: Pick<AuditTrail, 'append'>
  readonly clock: Clock
}

/** The host is not looked at any more, unless a connection leads there. What was found of it stays. */
export const removeWatchedHost = defineService({
  permission: permissions.connectionManage,
  input: removeWatchedHostInput,
  async run({ deps, scope, actor, input: { host } }: ServiceCall<Dependencies, z.output<typeof removeWatchedHostInput>>) {
    if (!(await deps.watchedHosts.remove(scope, host))) return { host, wasWatched: false }
    const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await deps.audit.append(scope, [{ ...stamp, event: 'watched-host-removed', subjectKind: 'watched-host', subjectId: host, detail: {} }])
    return { host, wasWatched: true }
  },
})
