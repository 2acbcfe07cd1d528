import {
  actionCatalog,
  type BoundWrite,
  type ConnectorWrites,
  readMoves,
  redactJson,
  runWrite,
  toJson,
  type WriteOutcome,
} from '@bizosaas/connector-kit'
import type { ActionRunner } from '@bizosaas/governance'
import { appError, isAppError, type Json } from '@bizosaas/kernel'
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
        return write.holds({ now: precondition, approved: call.precondition, moves: readMoves(call.ownMoves ?? []) })
      }),
    account: (ref) => opener.use(ref, async ({ connector, context }) => (await connector.identify(context)).account),
    run: async (call) => {
      try {
        const outcome = await use(call, async (open) => redactJson({ value: await runWrite({ ...open, ...call }), redact: open.redact }))
        if (outcome.kind === 'refused') await opener.noteFailure(call, outcome.code)
        return outcome.kind === 'done' ? withReports(outcome) : outcome
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
    planUndo({ actionId, input, before, result, leaveOut = [] }) {
      const plan = catalog.get(actionId).write.undo({ input, before, result })
      return plan.kind === 'action' ? { ...plan, input: withoutFields(toJson(plan.input), leaveOut) } : plan
    },
  }
}

/** The ledger keeps one value for each write: how the object moved and what was replaced unseen stand in it beside the answer. */
function withReports({ kind, result, before, externalRef, moved, overwritten }: Extract<WriteOutcome, { kind: 'done' }>) {
  const answer = typeof result === 'object' && result !== null && !Array.isArray(result) ? result : { answer: result }
  const reports = { ...(moved === null ? {} : { moved: toJson(moved) }), ...(overwritten === null ? {} : { overwritten: toJson(overwritten) }) }
  return { kind, result: { ...answer, ...reports }, before, externalRef }
}

/** What `runWrite` could settle is a value already; what is thrown beside it came before the first byte. Anything else is ours to find out about. */
function notOpened(error: unknown): Awaited<ReturnType<ActionRunner['run']>> {
  if (!isAppError(error)) return { kind: 'unknown', reason: 'Something went wrong on our side.' }
  const retryAfterMs = error.retry.kind === 'after' ? error.retry.ms : error.retry.kind === 'backoff' ? 5_000 : null
  return { kind: 'refused', code: error.code, reason: error.message, retryAfterMs }
}

/** Whether the action can do without them, the schema of its input says at the next dry run. */
function withoutFields(input: Json, fields: readonly string[]): Json {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  return Object.fromEntries(Object.entries(input).filter(([field]) => !fields.includes(field)))
}
