import * as agentExports from '@bizosaas/agents'
import type { BoundWrite, VendorClient } from '@bizosaas/connector-kit'
import * as connectorEntry from '@bizosaas/connectors'
import * as writesEntry from '@bizosaas/connectors/writes'
import type { ActionRunner } from '@bizosaas/governance'
import type { Json, SealedEffect } from '@bizosaas/kernel'
import * as workflowExports from '@bizosaas/workflows'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { actionReach, agentReach, connectorExports, methodReach, settingReach, workflowReach } from './testing/entry-reach.ts'
import type { Reach, ReachOf } from './testing/reach.ts'

const writes = writesEntry.writes.flatMap((connector) => connector.writes)

test('every workflow has its line, and one alone reaches the door', () => {
  const ids = Object.values(workflowExports).flatMap((value) => (isWorkflow(value) ? [value.contract.id] : []))
  expect(ids.toSorted()).toEqual(Object.keys(workflowReach).toSorted())
  expect(Object.keys(workflowReach).filter((id) => workflowReach[id] === 'executes')).toEqual(['execute-proposal'])
})

test('every agent has its lines: what it reads, and what it may propose, which is a write that demands a ticket or a switch of ours', () => {
  const agents = Object.values(agentExports).flatMap((value) => (isAgent(value) ? [value] : []))
  const found = agents.map(({ id, reads, proposes }) => [
    id,
    {
      ...classed(
        Object.values(reads).map((read) => read.id),
        'reads',
      ),
      ...classed(proposes, 'proposes'),
    },
  ])
  expect(Object.fromEntries(found)).toEqual(agentReach)
  expect(agentExports.agentCards.map(({ id }) => id).toSorted()).toEqual(agents.map(({ id }) => id).toSorted())
  expect(agents.flatMap(({ proposes }) => proposes).filter((id) => actionReach[id] !== 'executes' && settingReach[id] === undefined)).toEqual([])
})

test('every export of the connectors has its line', () => {
  expect(Object.keys(connectorEntry).toSorted()).toEqual(Object.keys(connectorExports['.']).toSorted())
  expect(Object.keys(writesEntry).toSorted()).toEqual(Object.keys(connectorExports['./writes']).toSorted())
})

test('every read and every write of a vendor has its line, and no read stands among the writes', () => {
  const reads = connectorEntry.connectors.flatMap((connector) => connector.reads)
  const ids = (actions: readonly { id: string }[]) => actions.map(({ id }) => id)
  expect({ ...classed(ids(reads), 'reads'), ...classed(ids(writes), 'executes') }).toEqual(actionReach)
  expect(new Set(reads.map(({ risk }) => risk))).toEqual(new Set(['read']))
  expect(writes.filter(({ risk }: { risk: string }) => risk === 'read')).toEqual([])
})

test('no method that writes at a vendor can be called without a ticket of the executor, as the compiler sees it', () => {
  const executing = Object.values(methodReach).flatMap((methods) => Object.values(methods).filter((reach) => reach === 'executes'))
  expect(executing.length).toBeGreaterThan(10)
  expect(Object.keys(refusedByCompiler)).toEqual([...Object.keys(acceptedByCompiler), 'lookAlike', 'read', 'table'])
})

/** What a call is made of, but for its ticket. */
type Ticketless<F extends (...call: never) => unknown> = Omit<Parameters<F>[0], 'effect'>

interface Given {
  readonly runner: ActionRunner
  readonly run: Ticketless<ActionRunner['run']>
  readonly bound: BoundWrite
  readonly write: Ticketless<BoundWrite['run']>
  readonly client: VendorClient
  readonly send: Ticketless<VendorClient['write']>
  readonly effect: SealedEffect
}

/** Never run: each holds an error that the compiler has to find. If one of these calls compiles, the type check of the repository fails. */
const refusedByCompiler = {
  // @ts-expect-error the action runner takes no write without a ticket
  runner: ({ runner, run }: Given) => runner.run(run),
  // @ts-expect-error a write of a connector takes no call without a ticket
  write: ({ bound, write }: Given) => bound.run(write),
  // @ts-expect-error the client of a vendor sends no change without a ticket
  client: ({ client, send }: Given) => client.write(send),
  // @ts-expect-error something that looks like a ticket is none: its mark cannot be written down outside the kernel
  lookAlike: ({ effect }: Given): SealedEffect => ({ ...strip(effect) }),
  // @ts-expect-error a read of the client has no place for a method
  read: ({ client }: Given) => client.read({ method: 'POST', path: '/', schema: z.unknown() }),
  // @ts-expect-error a write that forgets its ticket is not "executes", so the table of methods does not compile
  table: (): ReachOf<{ send(call: { body: Json }): void }> => ({ send: 'executes' }),
}

/** The same calls with their ticket: what is refused above is refused for want of it, and for nothing else. */
const acceptedByCompiler = {
  runner: ({ runner, run, effect }: Given) => runner.run({ ...run, effect }),
  write: ({ bound, write, effect }: Given) => bound.run({ ...write, effect }),
  client: ({ client, send, effect }: Given) => client.write({ ...send, effect }),
}

function strip({ key, effectId, tenantId, connectionId, proposalId, proposalVersion, actionIndex }: SealedEffect) {
  return { key, effectId, tenantId, connectionId, proposalId, proposalVersion, actionIndex }
}

function classed(ids: readonly string[], reach: Reach): Readonly<Record<string, Reach>> {
  return Object.fromEntries(ids.map((id) => [id, reach]))
}

function isWorkflow(value: unknown): value is { contract: { id: string } } {
  return typeof value === 'object' && value !== null && 'execute' in value && 'contract' in value
}

function isAgent(value: unknown): value is { id: string; reads: Readonly<Record<string, { id: string }>>; proposes: readonly string[] } {
  return typeof value === 'object' && value !== null && 'think' in value && 'proposes' in value
}
