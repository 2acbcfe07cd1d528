import type { Effect, EffectState, GovernanceParts, ProposalState } from '@bizosaas/governance'
import { newId, type ProposalId, type Scopes, type TenantId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { countEffects } from './count-effects.ts'

interface Scene {
  readonly proposal: ProposalState
  readonly ledger: readonly (EffectState | null)[]
  readonly sink: readonly number[]
}

function count({ proposal, ledger, sink }: Scene) {
  const effects = ledger.flatMap((state, actionIndex) => (state === null ? [] : [{ state, actionIndex } as Effect]))
  const governance = { proposals: { find: async () => ({ state: proposal }) }, effects: { list: async () => effects } } as never as GovernanceParts
  const scopes = { withTenant: async (_call: unknown, fn: (scope: unknown) => unknown) => fn(null) } as never as Scopes
  const actions = ledger.map((_, at) => ({ reference: `r${at}`, class: 'never' as const }))
  const counts = { calls: 0, repeatsAnswered: 0, foundByLookUp: 0, effects: Object.fromEntries(sink.map((times, at) => [`r${at}`, times])) }
  return countEffects({ scopes, governance, approved: [{ tenantId: newId<TenantId>(), proposalId: newId<ProposalId>(), actions }], counts })
}

test('done counts only with an effect at the sink', async () => {
  expect(await count({ proposal: 'executed', ledger: ['done', 'done'], sink: [1, 0] })).toMatchObject({ done: 1, lost: 1, duplicated: 0 })
})

test('a reference that was written twice is a duplicate', async () => {
  expect(await count({ proposal: 'executed', ledger: ['done'], sink: [2] })).toMatchObject({ done: 1, lost: 0, duplicated: 1 })
})

test('what waits for a person, and what stands behind it, is not lost', async () => {
  expect(await count({ proposal: 'unknown', ledger: ['unknown', null], sink: [1] })).toMatchObject({ unknown: 1, heldBack: 1, lost: 0 })
})

test('an unknown effect of a proposal that does not wait for a person is lost, and so is what was never begun', async () => {
  expect(await count({ proposal: 'executed', ledger: ['unknown', null], sink: [1] })).toMatchObject({ unknown: 0, heldBack: 0, lost: 2 })
})
