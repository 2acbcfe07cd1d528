import type { ConnectionContext } from './connection-context.ts'

/** One thing that happened at the vendor. The same happening always has the same key. */
export interface TriggerEvent {
  readonly dedupeKey: string
  readonly payload: unknown
}

/** Asks from time to time. `cursor` is opaque and null the first time. */
export interface PollTrigger {
  readonly kind: 'poll'
  readonly id: string
  readonly title: string
  readonly everySeconds: number
  readonly sample: unknown
  poll(call: { context: ConnectionContext; cursor: string | null }): Promise<{ events: readonly TriggerEvent[]; cursor: string }>
}

/** Is told. `verify` is constant in time and looks at the raw bytes; `parse` runs only after it said yes. */
export interface WebhookTrigger {
  readonly kind: 'webhook'
  readonly id: string
  readonly title: string
  readonly sample: { readonly headers: Readonly<Record<string, string>>; readonly body: string }
  verify(call: { headers: Headers; rawBody: Uint8Array; secret: string; now: Date }): boolean
  parse(call: { headers: Headers; rawBody: Uint8Array }): readonly TriggerEvent[]
}

export type Trigger = PollTrigger | WebhookTrigger
