import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, appError, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { hostAddress } from '../domain/host-address.ts'
import { hostsOf } from '../domain/hosts-of.ts'
import { mostWatchedHosts, type WatchedHost } from '../domain/watched-host.ts'
import type { ConnectionDirectory } from '../ports/connection-directory.ts'
import type { WatchedHostStore } from '../ports/watched-host-store.ts'

const addWatchedHostInput = z.strictObject({
  tenantId: z.uuid().optional(),
  /** As a person typed it. */
  host: z.string().max(2000),
  note: z.string().trim().max(200).default(''),
})

interface Dependencies {
  readonly watchedHosts: Pick<WatchedHostStore, 'add'>
  readonly connections: Pick<ConnectionDirectory, 'list'>
  readonly audit: Pick<AuditTrail, 'append'>
  readonly clock: Clock
}

/**
 * Names a host whose certificate and domain are looked at from the next run on.
 * Throws `watched-host-invalid`, `watched-host-internal`, `watched-host-connected`, `watched-host-listed`, `watched-host-limit-reached`.
 */
export const addWatchedHost = defineService({
  permission: permissions.connectionManage,
  input: addWatchedHostInput,
  async run({ deps, scope, actor, input }: ServiceCall<Dependencies, z.output<typeof addWatchedHostInput>>): Promise<WatchedHost> {
    const host = demandHost(input.host)
    const siteUrls = (await deps.connections.list(scope)).map(({ siteUrl }) => siteUrl)
    if (hostsOf({ siteUrls, watched: [] }).includes(host)) throw appError('watched-host-connected')
    const [at, by, note] = [deps.clock.now(), actorRef(actor), input.note === '' ? null : input.note]
    const outcome = await deps.watchedHosts.add(scope, { host: { host, note }, by, at, most: mostWatchedHosts })
    if (outcome === 'listed') throw appError('watched-host-listed')
    if (outcome === 'full') throw appError('watched-host-limit-reached')
    const stamp = { at: at.toISOString(), actor: by, onBehalfOf: null, digest: null }
    await deps.audit.append(scope, [{ ...stamp, event: 'watched-host-added', subjectKind: 'watched-host', subjectId: host, detail: { note } }])
    return { host, note }
  },
})

function demandHost(typed: string): string {
  const address = hostAddress(typed)
  if (address.kind === 'internal') throw appError('watched-host-internal')
  if (address.kind === 'invalid') throw appError('watched-host-invalid', { details: { reason: address.reason } })
  return address.host
}
