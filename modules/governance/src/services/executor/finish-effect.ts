import { appError, type TenantScope } from '@bizosaas/kernel'
import { auditProposal } from '../audit-and-publish.ts'
import { type ActionOutcome, outcomeOf, type Running } from './action-outcome.ts'
import type { BegunEffect } from './begin-effect.ts'
import { executorActor } from './execution.ts'
import type { Step } from './perform-action.ts'

type Finishing = Running & { begun: BegunEffect; step: Step }

/** Writes how the try ended, once; a slower twin of the same step finds it told and reports the same. */
export async function finishEffect(finishing: Finishing): Promise<ActionOutcome> {
  const { deps, execution, begun, step } = finishing
  return deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, async (scope) => {
    await record({ ...finishing, scope })
    const effect = await deps.effects.find(scope, begun.effect.id)
    if (effect === null) throw appError('effect-not-found')
    return step.kind === 'unknown' && effect.state === 'unknown' ? { kind: 'unknown', reason: step.reason } : outcomeOf(effect)
  })
}

async function record({ deps, begun, step, index, scope }: Finishing & { scope: TenantScope }): Promise<void> {
  const common = { expected: 'intent' as const, to: step.kind, actor: 'system:executor', at: deps.clock.now() }
  const won = await deps.effects.move(scope, begun.effect.id, { ...common, ...columnsOf(step) })
  if (!won) return
  const { proposal } = begun.sealed
  await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
  const detail = { actionIndex: index, effectId: begun.effect.id, ...detailOf(step) }
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: `effect-${step.kind}`, detail }] })
}

function columnsOf(step: Step) {
  switch (step.kind) {
    case 'done':
      return { result: step.result, before: step.before, externalRef: step.externalRef, failure: null }
    case 'failed':
      return { failure: step.failure, detail: detailOf(step) }
    case 'unknown':
      return { detail: detailOf(step), failure: { code: 'vendor-outcome-unknown' as const, reason: step.reason, retryAfterMs: null, missing: [] } }
  }
}

function detailOf(step: Step): { [key: string]: string } {
  switch (step.kind) {
    case 'done':
      return {}
    case 'failed':
      return { code: step.failure.code, reason: step.failure.reason }
    case 'unknown':
      return { reason: step.reason }
  }
}
