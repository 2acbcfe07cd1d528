import { defineService, permissions, type ServiceCall, type TenantScope } from '@bizosaas/kernel'
import { z } from 'zod'
import { hostsOf } from '../domain/hosts-of.ts'
import type { LiveHost } from '../domain/live-host.ts'
import type { ConnectionDirectory } from '../ports/connection-directory.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { ListedHost, WatchedHostStore } from '../ports/watched-host-store.ts'
import { liveHostSchema } from './live-host-schema.ts'

interface Dependencies {
  readonly watchedHosts: Pick<WatchedHostStore, 'list'>
  readonly connections: Pick<ConnectionDirectory, 'list'>
  readonly records: Pick<RunRecordStore, 'newestReading'>
}

/** A host that is looked at, why, and what the last look saw of it. */
export interface HostInView {
  readonly host: string
  /** Whether a connection leads there; such a host is looked at whether or not somebody named it. */
  readonly isConnected: boolean
  readonly isSimulated: boolean
  /** Who named it, and what for; null where only a connection does. */
  readonly named: { readonly note: string | null; readonly by: string; readonly at: string } | null
  /** Null until the first look. */
  readonly lastLook: LastLook | null
}

interface LastLook {
  readonly at: string
  readonly certificate: { readonly until: string; readonly isRefused: boolean } | null
  readonly certificateProblem: string | null
  readonly domain: { readonly name: string; readonly until: string } | null
  readonly domainProblem: string | null
}

/** Every host whose certificate and domain are looked at for a tenant, by name. */
export const listWatchedHosts = defineService({
  permission: permissions.connectionRead,
  input: z.strictObject({ tenantId: z.uuid().optional() }),
  async run({ deps, scope }: ServiceCall<Dependencies, object>): Promise<{ items: readonly HostInView[]; nextCursor: null }> {
    const watched = new Map((await deps.watchedHosts.list(scope)).map((listed) => [listed.host, listed]))
    const sites = await deps.connections.list(scope)
    const connected = new Map(sites.map(({ siteUrl, isSimulated }) => [new URL(siteUrl).host, isSimulated]))
    const looks = await lastLooks(deps, scope)
    const siteUrls = sites.map(({ siteUrl }) => siteUrl)
    const items = hostsOf({ siteUrls, watched: [...watched.keys()] }).map((host) => ({
      host,
      isConnected: connected.has(host),
      isSimulated: connected.get(host) ?? false,
      named: namedBy(watched.get(host)),
      lastLook: looks.get(host) ?? null,
    }))
    return { items, nextCursor: null }
  },
})

const looksSchema = z.object({ hosts: z.array(liveHostSchema) })

async function lastLooks({ records }: Dependencies, scope: TenantScope): Promise<ReadonlyMap<string, LastLook>> {
  const reading = await records.newestReading(scope, 'live-hosts')
  const looked = looksSchema.safeParse(reading?.state === 'read' ? reading.content : null)
  return new Map((looked.data?.hosts ?? []).map((live) => [live.host, lookOf(live)]))
}

function lookOf({ readAt, certificate, certificateProblem, domain, domainProblem }: LiveHost): LastLook {
  return {
    at: readAt,
    certificate: certificate && { until: certificate.validTo, isRefused: certificate.problem !== null },
    certificateProblem,
    domain: domain && { name: domain.name, until: domain.expiresAt },
    domainProblem,
  }
}

function namedBy(listed: ListedHost | undefined): HostInView['named'] {
  return listed === undefined ? null : { note: listed.note, by: listed.createdByLabel, at: listed.createdAt.toISOString() }
}
