import { agentCards } from '@bizosaas/agents'
import { openTaskId } from '@bizosaas/automation'
import { connectors } from '@bizosaas/connectors'
import { writes } from '@bizosaas/connectors/writes'
import { expect, test } from 'vitest'
import { agents } from './agents.ts'

const actionIds = new Set(writes.flatMap((connector) => connector.writes.map(({ id }) => id)))
const connectorIds = new Set(connectors.map(({ manifest }) => manifest.id))

test('this worker runs every agent that screens can start', () => {
  expect(agents.map(({ id }) => id).toSorted()).toEqual(agentCards.map(({ id }) => id).toSorted())
})

test.each(agentCards)('$id proposes actions that exist, of connectors it needs', ({ actions, needs }) => {
  const atVendors = actions.filter((id) => id !== openTaskId)
  expect(atVendors.filter((id) => !actionIds.has(id))).toEqual([])
  expect(needs.filter((id) => !connectorIds.has(id))).toEqual([])
  expect(atVendors.filter((id) => !needs.includes(id.split('.')[0] ?? ''))).toEqual([])
})
