import { actionCatalog, type BoundWrite, type ConnectorWrites, redactJson, runWrite, toJson } from '@bizosaas/connector-kit'
import type { ActionRunner } from '@bizosaas/governance'
import { appError, isAppError } from '@bizosaas/kernel'
import type { ConnectionOpener, ConnectionRef, OpenConnection } from './connection-opener.ts'

type Call = ConnectionRef & { readonly actionId: string }

/** Governance's hand at the vendors: the only place that holds the writes of connectors, and it writes only with a ticket of the executor. */
export function createConnectorActionRunner({ opener, writes }: { opener: ConnectionOpener; writes: readonly ConnectorWrites[] }): ActionRunner {
  const catalog = actionCatalog(writes)

  const use = <T>(call: Call, fn: (open: OpenConnection & { write: BoundWrite }) => Promise<T>): Promise<T> => {
    const { connector, write } = catalog.get(call.actionId)
    return opener.use(call, async (open) => {
      if (open.connector.manifest.id !== connector.manifest.id)
        throw appError('action-not-found', { details: { actionId: call.actionId, connectorId: open.connector.manifest.id } })
      return fn({ ...open, write })
    })
  }
  return {
    facts(actionId) {
      const { title, risk, repeat, reversibility } = catalog.get(actionId).write
      return { actionId, title, risk, repeat, reversibility }
    },
    preview: (call) =>
      use(call, async ({ write, context, connection, connector }) => {
        const { target, changes, precondition, notes } = await write.preview({ context, input: call.input })
        const place = { system: connector.manifest.name, account: connection.account, ...target }
        return { target: place, changes, precondition, notes, isSimulated: connection.isSimulated }
      }),
    preconditionHolds: (call) =>
      use(call, async ({ write, context }) => {
        const { precondition } = await write.preview({ context, input: call.input })
        return write.holds({ now: precondition, approved: call.precondition })
      }),
    account: (ref) => opener.use(ref, async ({ connector, context }) => (await connector.identify(context)).account),
    run: async (call) => {
      try {
        const outcome = await use(call, async (open) => redactJson({ value: await runWrite({ ...open, ...call }), redact: open.redact }))
        if (outcome.kind === 'refused') await opener.noteFailure(call, outcome.code)
        return outcome
      } catch (error) {
        return notOpened(error)
      }
    },
    lookUp: (call) =>
      use(call, async ({ write, context, redact }) => {
        const found = await write.lookup({ context, input: call.input, effect: call.effect })
        return found === null ? null : redactJson({ value: { result: toJson(found), externalRef: write.externalRef(found) }, redact })
      }),
    readBack: (call) =>
      use(call, async ({ write, context, redact }) => {
        const { observed, missing } = redactJson({ value: await write.readBack({ context, input: call.input }), redact })
        return missing.length === 0 ? { kind: 'as-approved', observed } : { kind: 'different', observed, missing }
      }),
    planUndo({ actionId, input, before, result }) {
      const plan = catalog.get(actionId).write.undo({ input, before, result })
      return plan.kind === 'action' ? { ...plan, input: toJson(plan.input) } : plan
    },
  }
}

/** What `runWrite` could settle is a value already; what is thrown beside it came before the first byte. Anything else is ours to find out about. */
function notOpened(error: unknown): Awaited<ReturnType<ActionRunner['run']>> {
  if (!isAppError(error)) return { kind: 'unknown', reason: 'Something went wrong on our side.' }
  const retryAfterMs = error.retry.kind === 'after' ? error.retry.ms : error.retry.kind === 'backoff' ? 5_000 : null
  return { kind: 'refused', code: error.code, reason: error.message, retryAfterMs }
}
