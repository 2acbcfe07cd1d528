import { appError, type TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../../domain/effect.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { ReadBack } from '../../ports/action-runner.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type Execution, type ExecutorDeps, executorActor } from './execution.ts'

export type ReadBackOutcome =
  | { readonly kind: 'as-approved' }
  /** The other system answered OK and did not keep these fields. */
  | { readonly kind: 'not-kept'; readonly missing: readonly string[] }
  /** There is nothing to read back: it was not written. */
  | { readonly kind: 'not-written' }

type Reading = { deps: ExecutorDeps; execution: Execution; index: number }
type Found = { proposal: Proposal; effect: Effect }

/** Reads the object after the write, without a transaction, and stores what was seen. */
export async function readBackAction(reading: Reading): Promise<ReadBackOutcome> {
  const { deps, execution, index } = reading
  const inTenant = <T>(fn: (scope: TenantScope) => Promise<T>) => deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, fn)
  const found = await inTenant((scope) => findDone({ ...reading, scope }))
  if (found === null) return { kind: 'not-written' }
  const action = found.proposal.current.content.actions[index]
  if (found.effect.state !== 'done' || found.effect.readBackAt !== null || action === undefined) return toldBefore(found.effect)
  const { connectionId, actionId, input } = action
  const seen = await deps.runner.readBack({ tenantId: execution.tenantId, connectionId, actionId, input })
  return inTenant((scope) => record({ deps, scope, seen, ...found }))
}

function toldBefore(effect: Effect | null): ReadBackOutcome {
  const failure = effect?.failure
  return failure?.code === 'vendor-write-not-kept' ? { kind: 'not-kept', missing: failure.missing } : { kind: 'as-approved' }
}

async function findDone({ deps, execution, index, scope }: Reading & { scope: TenantScope }): Promise<Found | null> {
  const proposal = await deps.proposals.find(scope, execution.proposalId)
  if (proposal === null) throw appError('proposal-not-found')
  const effects = await deps.effects.list(scope, { id: proposal.id, version: execution.version })
  const effect = effects.find(({ actionIndex }) => actionIndex === index)
  const isThere = effect?.state === 'done' || effect?.failure?.code === 'vendor-write-not-kept'
  return effect !== undefined && isThere ? { proposal, effect } : null
}

async function record(call: Found & { deps: ExecutorDeps; scope: TenantScope; seen: ReadBack }): Promise<ReadBackOutcome> {
  const { deps, scope, proposal, effect, seen } = call
  // A worker that comes back late reads what the object has become since; the first look after the write is the one that counts.
  const isFirst = await deps.effects.recordReadBack(scope, effect.id, { observed: seen.observed, at: deps.clock.now() })
  if (!isFirst) return toldBefore(await deps.effects.find(scope, effect.id))
  const detail = { actionIndex: effect.actionIndex, effectId: effect.id }
  if (seen.kind === 'as-approved') {
    await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'effect-read-back', detail }] })
    return { kind: 'as-approved' }
  }
  const reason = `Not kept: ${seen.missing.join(', ')}`
  const failure = { code: 'vendor-write-not-kept' as const, reason, retryAfterMs: null, missing: seen.missing }
  await deps.effects.move(scope, effect.id, {
    expected: 'done',
    to: 'failed',
    actor: 'system:executor',
    at: deps.clock.now(),
    failure,
    detail: { reason },
  })
  await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'effect-not-kept', detail: { ...detail, reason } }] })
  return { kind: 'not-kept', missing: seen.missing }
}
