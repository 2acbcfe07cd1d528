import { appError, isSimulatedName } from '@bizosaas/kernel'
import { fitsHostRule } from './host-rule.ts'
import type { Manifest } from './manifest.ts'
import { fillTemplate, templateFields } from './url-template.ts'

type Addressed = Pick<Manifest, 'name' | 'hosts' | 'baseUrl'>

export interface Account {
  readonly manifest: Addressed
  readonly credentials: unknown
  /** See `ConnectionContext`. */
  readonly simulatorUrl: string | null
}

/**
 * Where the requests of one account start, without a slash at the end: the vendor's one address with the account's own values in it, or the
 * address that the account names. A simulator takes the place of the vendor's host and keeps the path. Throws `request-invalid` when the values
 * of the account lead to a host that the manifest does not name.
 */
export function baseUrlOf({ manifest, credentials, simulatorUrl }: Account): string {
  const { baseUrl } = manifest
  if (baseUrl === undefined) return ownAddress({ manifest, credentials })
  const url = filled({ baseUrl, manifest, credentials })
  return withoutSlash(simulatorUrl === null ? url.href : new URL(url.pathname, originOf(simulatorUrl)).href)
}

/** The hosts that the credential of an account may travel to: those of the manifest, or the one of the simulator and no other. */
export function hostsOf({ manifest, credentials, simulatorUrl }: Account): readonly string[] {
  if (simulatorUrl !== null && manifest.baseUrl !== undefined) return [hostPortOf(originOf(simulatorUrl))]
  return manifest.hosts.flatMap((rule) => {
    if (typeof rule === 'string') return [rule]
    const value = fieldOf({ credentials, field: rule.fromField })
    return URL.canParse(value) ? [hostPortOf(new URL(value))] : []
  })
}

/** The field whose value is the address of the account; null where the vendor has one address for all. */
export function addressField({ hosts }: Pick<Manifest, 'hosts'>): string | null {
  const rule = hosts.find((one) => typeof one !== 'string')
  return rule === undefined || typeof rule === 'string' ? null : rule.fromField
}

function ownAddress({ manifest, credentials }: Pick<Account, 'manifest' | 'credentials'>): string {
  const field = addressField(manifest)
  const value = field === null ? '' : fieldOf({ credentials, field })
  if (!URL.canParse(value)) throw refused({ field: field ?? 'baseUrl', problem: 'is no address' })
  return withoutSlash(value)
}

function filled({ baseUrl, manifest, credentials }: { baseUrl: string; manifest: Addressed; credentials: unknown }): URL {
  const url = fillTemplate({ template: baseUrl, read: (field) => fieldOf({ credentials, field }) })
  if (url !== null && fitsHostRule({ hostname: url.hostname, rules: manifest.hosts })) return url
  throw refused({ field: templateFields(baseUrl)[0] ?? 'baseUrl', problem: `leads to no address of ${manifest.name}` })
}

/** Where a simulator may stand: on this machine, or at a name that only the guard can place. Anything else would get the credential. */
function originOf(simulatorUrl: string): URL {
  const url = new URL(simulatorUrl)
  if (['127.0.0.1', '[::1]'].includes(url.hostname) || isSimulatedName(url.hostname)) return new URL(url.origin)
  throw appError('egress-address-refused', { details: { reason: 'a simulator stands on this machine', written: 'no' } })
}

function hostPortOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`
}

function fieldOf({ credentials, field }: { credentials: unknown; field: string }): string {
  const value: unknown = Reflect.get(Object(credentials), field)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

function refused(field: { field: string; problem: string }) {
  return appError('request-invalid', { details: { fields: [field], written: 'no' } })
}
