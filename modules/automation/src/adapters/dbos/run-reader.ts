import { createEngineError, type Outcome, type RunDescription, type RunFilter, type RunListItem, type RunPage } from '@bizosaas/workflow-kit'
import type { DBOSClient, WorkflowStatus } from '@dbos-inc/dbos-sdk'
import { engineSchema } from './engine-options.ts'
import { isEnvelope } from './envelope.ts'
import { outcomeOf, stateOf, statusesOf } from './outcome-codec.ts'
import type { RunStatuses } from './run-statuses.ts'
import type { StopOrders } from './stop-orders.ts'

export interface RunReader {
  /** Throws `workflow-run-not-found`. */
  get(id: string): Promise<WorkflowStatus>
  /** Null while the run is open. Throws `workflow-run-not-found`. */
  outcome(id: string): Promise<Outcome | null>
  describe(id: string): Promise<RunDescription | null>
  list(filter?: RunFilter): Promise<RunPage>
}

const largestPage = 500

export function createRunReader({ client, orders, statuses }: { client: DBOSClient; orders: StopOrders; statuses: RunStatuses }): RunReader {
  const find = async (id: string) => (await client.listWorkflows({ workflowIDs: [id] }))[0] ?? null
  const get = async (id: string) => {
    const status = await find(id)
    if (!status) throw createEngineError('workflow-run-not-found', `The run ${id} is unknown to ${engineSchema}.`)
    return status
  }
  return {
    get,
    async outcome(id) {
      const status = await get(id)
      const reasons = await orders.terminated(status.status === 'CANCELLED' ? [id] : [])
      return outcomeOf(status, reasons.get(id) ?? null)
    },
    async describe(id) {
      const status = await find(id)
      if (!status) return null
      return { ...itemOf(status), status: (await statuses.find([id])).get(id) ?? null }
    },
    async list({ limit = 50, cursor, ...filter } = {}) {
      const size = Math.min(limit, largestPage)
      const offset = Number(cursor ?? 0)
      const found = await client.listWorkflows({ ...queryOf(filter), limit: size + 1, offset })
      // Failed and cancelled runs are one state to the engine: a page of either may be shorter than asked for.
      const items = found.slice(0, size).map(itemOf)
      const wanted = items.filter(({ state, tenantId }) => (filter.state ?? state) === state && (filter.tenantId ?? tenantId) === tenantId)
      return { items: wanted, nextCursor: found.length > size ? String(offset + size) : null }
    },
  }
}

function queryOf({ workflow, tenantId, state, idPrefix }: RunFilter): Parameters<DBOSClient['listWorkflows']>[0] {
  return {
    ...(workflow === undefined ? {} : { workflowName: workflow }),
    ...(state === undefined ? {} : { status: statusesOf(state) }),
    // Ids begin with their tenant; an index on anything else would be paid for by every run.
    ...(idPrefix === undefined && tenantId === undefined ? {} : { workflow_id_prefix: idPrefix ?? `${tenantId}/` }),
  }
}

function itemOf(status: WorkflowStatus): RunListItem {
  const [envelope] = status.input ?? []
  return { id: status.workflowID, workflow: status.workflowName, tenantId: isEnvelope(envelope) ? envelope.tenantId : null, state: stateOf(status) }
}
