import type { Effect, GovernanceParts } from '@bizosaas/governance'
import { isWritten } from '@bizosaas/governance'
import type { Scopes, SystemActor } from '@bizosaas/kernel'
import type { Counts } from './counts.ts'
import type { Approved } from './create-author.ts'

const actor: SystemActor = { kind: 'system', name: 'fault-count' }

export interface Tally {
  readonly done: number
  /** Parked: the ledger says unknown and so does the proposal, which waits for a person. */
  readonly unknown: number
  /** Stand behind a parked action of their proposal and were never begun. */
  readonly heldBack: number
  /** Neither done, nor parked, nor held back; or called done without an effect at the sink. */
  readonly lost: number
  /** Business references with more than one effect at the sink. */
  readonly duplicated: number
}

interface CountCall {
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly approved: readonly Approved[]
  readonly counts: Counts
}

/** Compares what was approved with the ledger and with the sink, which are asked independently. */
export async function countEffects({ scopes, governance, approved, counts }: CountCall): Promise<Tally> {
  const tally = { done: 0, unknown: 0, heldBack: 0, lost: 0 }
  for (const { tenantId, proposalId, actions } of approved) {
    const [proposal, effects] = await scopes.withTenant({ actor, tenantId }, async (scope) => [
      await governance.proposals.find(scope, proposalId),
      await governance.effects.list(scope, { id: proposalId }),
    ])
    const isParked = proposal?.state === 'unknown' && effects.some(({ state }) => state === 'unknown')
    for (const [at, { reference }] of actions.entries()) {
      const effect = effects.find(({ actionIndex }) => actionIndex === at)
      tally[fateOf({ effect, isParked, atSink: counts.effects[reference] ?? 0 })] += 1
    }
  }
  return { ...tally, duplicated: Object.values(counts.effects).filter((times) => times > 1).length }
}

function fateOf({ effect, isParked, atSink }: { effect: Effect | undefined; isParked: boolean; atSink: number }) {
  if (effect === undefined) return isParked && atSink === 0 ? 'heldBack' : 'lost'
  if (isWritten(effect.state)) return atSink > 0 ? 'done' : 'lost'
  return effect.state === 'unknown' && isParked ? 'unknown' : 'lost'
}

/** How many proposals are not closed yet. */
export async function countOpen({ scopes, governance, approved }: Omit<CountCall, 'counts'>): Promise<number> {
  let open = 0
  for (const [tenantId, own] of Map.groupBy(approved, (proposal) => proposal.tenantId)) {
    open += await scopes.withTenant({ actor, tenantId }, async (scope) => {
      const found = []
      for (const { proposalId } of own) found.push(await governance.proposals.find(scope, proposalId))
      return found.filter((proposal) => proposal?.state === 'approved' || proposal?.state === 'executing').length
    })
  }
  return open
}
