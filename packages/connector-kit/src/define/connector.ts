import type { z } from 'zod'
import type { ConnectionContext } from './connection-context.ts'
import type { CredentialsOf, Manifest } from './manifest.ts'
import type { ReadAction } from './read.ts'
import type { Trigger } from './trigger.ts'

/** Who we are at the vendor. `account` is the label that is sealed: a connection that leads to another account later refuses to write. */
export interface Identity {
  readonly account: string
  readonly label: string
  readonly url: string | null
}

/** What one harmless call found out about an account that works. */
export interface Verification {
  readonly identity: Identity
  /** What will not work and what would help, a sentence each. */
  readonly notes: readonly string[]
  /** Facts a screen may show: versions, role, limits. Never a credential. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** Connecting by approval on the vendor's own screen. */
export interface Authorization {
  /** Where to send the person. `account` is what they named: the address of their site, or nothing. */
  url(question: { siteUrl: string; returnUrl: string; state: string }): string
  /** Reads what came back. Throws `connection-state-refused`. */
  parseReturn(
    query: URLSearchParams,
  ): { kind: 'approved'; state: string; credentials: Readonly<Record<string, string>> } | { kind: 'rejected'; state: string }
}

/** A connector whose types are closed over: what catalogs, runners and suites work with. */
export interface Connector {
  readonly manifest: Manifest
  readonly reads: readonly BoundRead[]
  readonly triggers: readonly Trigger[]
  /** Null where an account is connected by filling in fields only. */
  readonly authorize: Authorization | null
  /** One harmless call. Throws the named `connection-…` errors. */
  verify(context: ConnectionContext): Promise<Verification>
  /** Who the account is; cheap, asked before each execution. */
  identify(context: ConnectionContext): Promise<Identity>
}

/** A read that opens its own connection to the vendor. */
export type BoundRead = Omit<ReadAction<unknown>, 'run'> & { run(call: { context: ConnectionContext; input: unknown }): Promise<unknown> }

/** A connector with its API still visible, for its own folder and its own tests. */
export interface OpenConnector<Api> extends Connector {
  open(context: ConnectionContext): Api
}

interface Definition<Api, M extends Manifest> {
  readonly manifest: M
  /** Builds client and API for one connection. Makes no call. */
  readonly open: (context: ConnectionContext<CredentialsOf<M>>) => Api
  readonly verify: (api: Api) => Promise<Verification>
  readonly identify: (api: Api) => Promise<Identity>
  readonly reads: readonly ReadAction<Api>[]
  readonly triggers?: readonly Trigger[]
  readonly authorize?: Authorization
}

/**
 * Declares a vendor. Everything but the manifest is closed over the vendor's own API type.
 *
 * @example
 * export const acme = defineConnector({ manifest, open: (context) => createAcmeApi(createAcmeClient(context)), verify, identify, reads: [listThings] })
 */
export function defineConnector<Api, Fields extends z.ZodObject>(definition: Definition<Api, Manifest<Fields>>): OpenConnector<Api> {
  const { manifest } = definition
  const open = (context: ConnectionContext) => definition.open({ ...context, credentials: manifest.auth.fields.parse(context.credentials) })
  return {
    manifest,
    open,
    triggers: definition.triggers ?? [],
    authorize: definition.authorize ?? null,
    verify: async (context) => definition.verify(open(context)),
    identify: async (context) => definition.identify(open(context)),
    reads: definition.reads.map((read) => ({ ...read, run: async ({ context, input }) => read.run({ api: open(context), input }) })),
  }
}
