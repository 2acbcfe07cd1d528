import type { z } from 'zod'
import { fitsHostRule, type HostRule } from './host-rule.ts'
import { fillTemplate, templateFields } from './url-template.ts'

export const connectorCategories = [
  'cms',
  'crm',
  'commerce',
  'analytics',
  'advertising',
  'social',
  'email',
  'messaging',
  'projects',
  'billing',
  'storage',
  'infrastructure',
  'identity',
  'seo',
  'other',
] as const
export type ConnectorCategory = (typeof connectorCategories)[number]

/**
 * How an account proves itself: user and password (`basic`), one token in the authorization header (`bearer`), any other fixed keys, in headers,
 * query or path (`api-key`), tokens by consent (`oauth2`), each request signed (`signature`). A word for people; `client.ts` makes the headers.
 */
export type AuthKind = 'basic' | 'bearer' | 'api-key' | 'oauth2' | 'signature' | 'none'

/** The capability ports of integration (`modules/integration/src/ports`); each comes with a suite that its connectors pass. */
export type CapabilityPort = 'CMSPort'

/**
 * `burst` calls at once, and from then on `perMinute` of them, evenly. Counted per connection and process. Take the tightest limit the vendor
 * documents for one account; what it answers with 429 is waited for in any case.
 */
export interface RateLimit {
  readonly perMinute: number
  readonly burst: number
}

/** What a connector says about itself: pure data, loaded eagerly. */
export interface Manifest<Fields extends z.ZodObject = z.ZodObject> {
  /** The folder's name. */
  readonly id: string
  readonly name: string
  readonly category: ConnectorCategory
  /** One sentence: what an agency does with it. */
  readonly summary: string
  readonly auth: {
    readonly kind: AuthKind
    /** What a person fills in. Labels, help and secrecy are in `.meta({ label, help, placeholder, isSecret })`. */
    readonly fields: Fields
    /** How to get these values, in one or two sentences. */
    readonly setup: string
  }
  /**
   * Where every request starts, for a vendor with the same address for all accounts: `https://api.acme.example/v1`. Values of the account may
   * stand in braces, `https://{shop}.acme.example`. Left out where the account names its own address (`hosts: [{ fromField }]`).
   */
  readonly baseUrl?: string
  /** The only hosts the credential may be sent to. */
  readonly hosts: readonly HostRule[]
  readonly rateLimit: RateLimit
  /** The range of kit versions it was written for. */
  readonly kit: string
  /** The capability ports of integration that it implements; most implement none. */
  readonly ports?: readonly CapabilityPort[]
  /** What a person should know before connecting; shown as it is. */
  readonly caveats: readonly string[]
}

export type CredentialsOf<M extends Manifest> = z.output<M['auth']['fields']>

/** Checks the data once, at load, so that a typo is found by the first test and not by the first customer. Throws TypeError. */
export function defineManifest<Fields extends z.ZodObject>(manifest: Manifest<Fields>): Manifest<Fields> {
  const { id, auth, hosts, baseUrl } = manifest
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new TypeError(`connector id "${id}" is not kebab-case`)
  const fields = hosts.flatMap((rule) => (typeof rule === 'string' ? [] : [rule.fromField]))
  const used = [...fields, ...templateFields(baseUrl ?? '')]
  for (const field of used) if (!(field in auth.fields.shape)) throw new TypeError(`${id}: no field "${field}" to take a host from`)
  const problem = baseUrl === undefined ? ownAddressProblem({ hosts, fields }) : baseUrlProblem({ baseUrl, hosts, fields })
  if (problem !== null) throw new TypeError(`${id}: ${problem}`)
  return manifest
}

function ownAddressProblem({ hosts, fields }: { hosts: readonly HostRule[]; fields: readonly string[] }): string | null {
  return fields.length === 1 || hosts.length === 0 ? null : 'say baseUrl, or one field of the account that holds its address: hosts: [{ fromField }]'
}

/** With both, whoever fills in the form would choose where the token goes. A host that depends on the account is judged when its values are known. */
function baseUrlProblem({ baseUrl, hosts, fields }: { baseUrl: string; hosts: readonly HostRule[]; fields: readonly string[] }): string | null {
  if (fields.length > 0) return 'a vendor with a baseUrl takes no host from a field'
  const url = fillTemplate({ template: baseUrl, read: () => 'x' })
  if (url === null) return `baseUrl "${baseUrl}" is no address`
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') return 'baseUrl is an https address without query'
  if (templateFields(baseUrl.split('/')[2] ?? '').length > 0) return null
  return fitsHostRule({ hostname: url.hostname, rules: hosts }) ? null : `hosts do not name ${url.hostname}, the host of baseUrl`
}
