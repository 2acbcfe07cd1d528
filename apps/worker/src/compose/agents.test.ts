import { agentCards } from '@bizosaas/agents'
import { connectors } from '@bizosaas/connectors'
import { writes } from '@bizosaas/connectors/writes'
import * as workflowExports from '@bizosaas/workflows'
import { expect, test } from 'vitest'
import { agents } from './agents.ts'

const actionIds = new Set(writes.flatMap((connector) => connector.writes.map(({ id }) => id)))
const connectorIds = new Set(connectors.map(({ manifest }) => manifest.id))
const exported: readonly unknown[] = Object.values(workflowExports)
const contracts = exported.filter(isContract)

test('this worker runs every agent that screens can start', () => {
  expect(agents.map(({ id }) => id).toSorted()).toEqual(agentCards.map(({ id }) => id).toSorted())
})

test.each(agentCards)('$id proposes actions that exist, of connectors it needs', ({ actions, needs }) => {
  expect(actions.filter((id) => !actionIds.has(id))).toEqual([])
  expect(needs.filter((id) => !connectorIds.has(id))).toEqual([])
  expect(actions.filter((id) => !needs.includes(id.split('.')[0] ?? ''))).toEqual([])
})

test.each(agentCards)('$id names a workflow that takes what the start of an agent hands over', ({ id, workflow }) => {
  const contract = contracts.find((one) => one.id === workflow)
  expect(contract?.id).toBe(workflow)
  const handedOver = { runId: crypto.randomUUID(), agentId: id, connectionId: crypto.randomUUID() }
  expect(contract?.input.parse(handedOver)).toEqual(handedOver)
})

function isContract(value: unknown): value is { id: string; input: { parse(value: unknown): unknown } } {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value && 'input' in value
}
