import type { z } from 'zod'

export const connectorCategories = [
  'cms',
  'crm',
  'commerce',
  'analytics',
  'advertising',
  'social',
  'email',
  'messaging',
  'billing',
  'storage',
  'infrastructure',
  'identity',
  'seo',
  'other',
] as const
export type ConnectorCategory = (typeof connectorCategories)[number]

/** How an account proves itself. The kit knows the words; only `client.ts` of a connector turns them into headers. */
export type AuthKind = 'basic' | 'bearer' | 'api-key' | 'oauth2' | 'signature' | 'none'

/** A host that a connection may speak to: written out (`api.example.com`, `*.example.com`), or the host of an address the account names. */
export type HostRule = string | { readonly fromField: string }

/** At most `burst` calls at once, then `perMinute` of them. Counted per connection. */
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
  readonly hosts: readonly HostRule[]
  readonly rateLimit: RateLimit
  /** The range of kit versions it was written for. */
  readonly kit: string
  /** The capability ports of integration that it implements. */
  readonly ports: readonly string[]
  /** What a person should know before connecting; shown as it is. */
  readonly caveats: readonly string[]
}

export type CredentialsOf<M extends Manifest> = z.output<M['auth']['fields']>

/** Checks the data once, at load, so that a typo is found by the first test and not by the first customer. */
export function defineManifest<Fields extends z.ZodObject>(manifest: Manifest<Fields>): Manifest<Fields> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(manifest.id)) throw new TypeError(`connector id "${manifest.id}" is not kebab-case`)
  const known = new Set(Object.keys(manifest.auth.fields.shape))
  for (const rule of manifest.hosts) {
    if (typeof rule !== 'string' && !known.has(rule.fromField))
      throw new TypeError(`${manifest.id}: no field "${rule.fromField}" to take a host from`)
  }
  return manifest
}
