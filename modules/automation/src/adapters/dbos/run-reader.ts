import { createEngineError, type Outcome, type RunDescription, type RunFilter, type RunListItem, type RunPage } from '@bizosaas/workflow-kit'
import type { DBOSClient, WorkflowStatus } from '@dbos-inc/dbos-sdk'
import { engineSchema, statusEvent } from './engine-options.ts'
import { outcomeOf, stateOf, statusesOf } from './outcome-codec.ts'
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

export function createRunReader({ client, orders }: { client: DBOSClient; orders: StopOrders }): RunReader {
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
      return outcomeOf(status, status.status === 'CANCELLED' ? await orders.terminateReason(id) : null)
    },
    async describe(id) {
      const status = await find(id)
      if (!status) return null
      const published = await client.getEvent<unknown>(id, statusEvent, { timeoutSeconds: 0 })
      return { ...itemOf(status), status: published ?? null }
    },
    async list({ limit = 50, cursor, ...filter } = {}) {
      const size = Math.min(limit, largestPage)
      const offset = Number(cursor ?? 0)
      const found = await client.listWorkflows({ ...queryOf(filter), loadInput: false, limit: size + 1, offset })
      // Failed and cancelled runs are one state to the engine: a page of either may be shorter than asked for.
      const items = found.slice(0, size).map(itemOf)
      const wanted = items.filter((item) => filter.state === undefined || item.state === filter.state)
      return { items: wanted, nextCursor: found.length > size ? String(offset + size) : null }
    },
  }
}

function queryOf({ workflow, tenantId, state, idPrefix }: RunFilter): Parameters<DBOSClient['listWorkflows']>[0] {
  return {
    ...(workflow === undefined ? {} : { workflowName: workflow }),
    ...(tenantId === undefined ? {} : { attributes: { tenantId } }),
    ...(state === undefined ? {} : { status: statusesOf(state) }),
    ...(idPrefix === undefined ? {} : { workflow_id_prefix: idPrefix }),
  }
}

function itemOf(status: WorkflowStatus): RunListItem {
  const tenantId = status.attributes?.tenantId
  return { id: status.workflowID, workflow: status.workflowName, tenantId: typeof tenantId === 'string' ? tenantId : null, state: stateOf(status) }
}
