import type { TenantId } from '@bizosaas/kernel'
import ipaddr from 'ipaddr.js'
import { failure } from './egress-failure.ts'
import { judgeAddress } from './judge-address.ts'
import type { PrivateHostQuestion } from './private-host-question.ts'
import type { ResolveHost } from './resolve-host.ts'
import { type Place, placeOf, type StandIn } from './stand-in.ts'

/** A URL whose every address was looked at; the connection goes to one of these addresses and to nothing else. */
export interface Destination {
  readonly url: URL
  readonly addresses: readonly string[]
  /** Where a stand-in listens; null where the URL's own port is meant. */
  readonly port: string | null
}

interface Question {
  readonly url: string
  readonly hosts: readonly string[] | undefined
  readonly tenantId: TenantId | null
  readonly resolve: ResolveHost
  readonly allowPrivateHosts: (question: PrivateHostQuestion) => Promise<boolean>
  readonly standIns: readonly StandIn[]
}

/** Throws `egress-address-refused` unless every address of the host may be reached, `connection-unreachable` when it has none. */
export async function checkDestination({ url: text, hosts, tenantId, resolve, allowPrivateHosts, standIns }: Question): Promise<Destination> {
  const url = parseAddress(text)
  const hostPort = hostPortOf(url)
  if (hosts !== undefined && !hosts.some((host) => isSameHost({ host, url, hostPort })))
    throw refuse('this host is not among those the connection may use')

  const place = placeOf({ url, standIns })
  if (place === null) throw nowhere()
  const addresses = await addressesOf({ place, resolve })
  const verdicts = addresses.map(judgeAddress)
  if (verdicts.includes('never')) throw refuse('this range is closed')
  if (verdicts.includes('private') && !(await allowPrivateHosts({ tenantId, hostPort }))) throw refuse('only public addresses are reached')
  return { url, addresses, port: place.port }
}

function parseAddress(text: string): URL {
  if (!URL.canParse(text)) throw refuse('not an address')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('only http and https are spoken')
  if (url.username !== '' || url.password !== '') throw refuse('a user name in an address is not accepted')
  if (url.hostname === '') throw refuse('not an address')
  return url
}

async function addressesOf({ place, resolve }: { place: Place; resolve: ResolveHost }): Promise<readonly string[]> {
  const bare = place.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare)) return [bare]
  // A name of digits that the URL parser left alone must not reach a resolver which would read it as an address.
  const answers = await resolve(bare.replace(/\.$/, '')).catch(() => [])
  if (answers.length === 0) throw nowhere()
  return answers
}

function nowhere() {
  return failure('connection-unreachable', { reason: 'the name leads nowhere', sent: false, retry: { kind: 'backoff' } })
}

function isSameHost({ host, url, hostPort }: { host: string; url: URL; hostPort: string }): boolean {
  const wanted = host.toLowerCase()
  if (wanted.startsWith('*.')) return url.hostname.endsWith(wanted.slice(1))
  return wanted === url.hostname || wanted === hostPort
}

function hostPortOf(url: URL): string {
  const port = url.port === '' ? { 'http:': '80', 'https:': '443' }[url.protocol] : url.port
  return `${url.hostname}:${port}`
}

function refuse(reason: string) {
  return failure('egress-address-refused', { reason, sent: false })
}
