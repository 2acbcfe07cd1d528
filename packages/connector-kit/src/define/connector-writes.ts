import type { SealedEffect } from '@bizosaas/kernel'
import type { ConnectionContext } from './connection-context.ts'
import type { Connector, OpenConnector } from './connector.ts'
import type { Preview } from './preview.ts'
import type { Observation, WriteAction } from './write.ts'
import type { Written } from './written.ts'

/** A write that opens its own connection to the vendor. */
export type BoundWrite = Omit<WriteAction<unknown>, 'preview' | 'run' | 'readBack' | 'lookup'> & {
  preview(call: { context: ConnectionContext; input: unknown }): Promise<Preview>
  /** `preview` is the dry run right before, when there was one. */
  run(call: { context: ConnectionContext; input: unknown; effect: SealedEffect; preview?: Preview }): Promise<Written<unknown>>
  readBack(call: { context: ConnectionContext; input: unknown }): Promise<Observation>
  lookup(call: { context: ConnectionContext; input: unknown; effect: SealedEffect }): Promise<unknown>
}

/** All writes of one connector: what the `./writes` entry exports. */
export interface ConnectorWrites {
  readonly connector: Connector
  readonly writes: readonly BoundWrite[]
}

export function connectorWrites<Api>(connector: OpenConnector<Api>, writes: readonly WriteAction<Api>[]): ConnectorWrites {
  return { connector, writes: writes.map((write) => bind({ connector, write })) }
}

function bind<Api>({ connector, write }: { connector: OpenConnector<Api>; write: WriteAction<Api> }): BoundWrite {
  return {
    ...write,
    preview: async ({ context, input }) => write.preview({ api: connector.open(context), input }),
    run: async ({ context, ...call }) => write.run({ api: connector.open(context), ...call }),
    readBack: async ({ context, input }) => write.readBack({ api: connector.open(context), input }),
    lookup: async ({ context, input, effect }) => write.lookup({ api: connector.open(context), input, effect }),
  }
}
