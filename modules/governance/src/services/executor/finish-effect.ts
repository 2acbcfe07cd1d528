import { appError, type TenantScope } from '@bizosaas/kernel'
import { overwrittenText } from '../../domain/overwritten-text.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type ActionOutcome, outcomeOf, type Running } from './action-outcome.ts'
import { awaitEffect } from './await-effect.ts'
import type { BegunEffect } from './begin-effect.ts'
import { executorActor } from './execution.ts'
import type { Step } from './perform-action.ts'

type Finishing = Running & { begun: BegunEffect; step: Step }

/** Writes how the try ended, once and only while it holds the effect. A try that was fenced off waits for what the other one finds. */
export async function finishEffect({ step, ...finishing }: Finishing): Promise<ActionOutcome> {
  const { deps, execution, begun } = finishing
  const effectId = begun.effect.id
  if (step.kind === 'superseded') return awaitEffect({ ...finishing, effectId })
  const told = await deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, async (scope): Promise<ActionOutcome | null> => {
    if (!(await record({ ...finishing, step, scope }))) return null
    const effect = await deps.effects.find(scope, effectId)
    if (effect === null) throw appError('effect-not-found')
    return step.kind === 'unknown' ? { kind: 'unknown', reason: step.reason } : outcomeOf(effect)
  })
  return told ?? awaitEffect({ ...finishing, effectId })
}

type Answered = Exclude<Step, { kind: 'superseded' }>

async function record({ deps, begun, step, index, scope }: Running & { begun: BegunEffect; step: Answered; scope: TenantScope }): Promise<boolean> {
  const { attempts: attempt, id } = begun.effect
  const common = { expected: 'intent' as const, to: step.kind, attempt, actor: 'system:executor', at: deps.clock.now() }
  const won = await deps.effects.move(scope, id, { ...common, ...columnsOf(step) })
  const { proposal } = begun.sealed
  await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
  const detail = { actionIndex: index, effectId: id, ...detailOf(step) }
  // An answer that comes too late changes nothing, but whoever settles the effect should know of it.
  const happened = won
    ? { event: `effect-${step.kind}`, detail }
    : { event: 'effect-answered-late', detail: { ...detail, answer: step.kind, attempt } }
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [happened] })
  return won
}

function columnsOf(step: Answered) {
  switch (step.kind) {
    case 'done':
      return { result: step.result, before: step.before, externalRef: step.externalRef, failure: null, detail: detailOf(step) }
    case 'failed':
      return { failure: step.failure, detail: detailOf(step) }
    case 'unknown':
      return { detail: detailOf(step), failure: { code: 'vendor-outcome-unknown' as const, reason: step.reason, retryAfterMs: null, missing: [] } }
  }
}

function detailOf(step: Answered): { [key: string]: string } {
  switch (step.kind) {
    case 'done': {
      const overwritten = overwrittenText(step.result)
      return overwritten === null ? {} : { overwritten }
    }
    case 'failed':
      return { code: step.failure.code, reason: step.failure.reason }
    case 'unknown':
      return { reason: step.reason }
  }
}
