import { appError, canonicalJson, type EffectId, isAppError, type Json, newId, type TenantScope } from '@bizosaas/kernel'
import type { EffectFailure } from '../../domain/effect-state.ts'
import type { SettingChange } from '../../domain/proposal.ts'
import { effectKey } from '../../domain/seal.ts'
import type { EffectChange } from '../../ports/effect-ledger.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type ActionOutcome, outcomeOf, type Running } from './action-outcome.ts'
import { executorActor } from './execution.ts'
import type { Sealed } from './load-sealed.ts'

type Setting = Running & { begun: { sealed: Sealed } }

/** The platform's own command: intent, run and result are one transaction, so it happens exactly once and never half. */
export async function runSetting(setting: Setting): Promise<ActionOutcome> {
  const { setting: wanted } = setting.begun.sealed.proposal.current.content
  if (wanted === null) throw appError('internal-error', { details: { reason: 'a setting without a command' } })
  try {
    return await once(setting, wanted, (scope) => perform({ setting, wanted, scope }))
  } catch (problem) {
    const failure = failureOf(problem)
    return once(setting, wanted, async () => ({ to: 'failed', failure }))
  }
}

type Ending = Pick<EffectChange, 'to' | 'result' | 'before' | 'failure'>

async function perform({ setting, wanted, scope }: { setting: Setting; wanted: SettingChange; scope: TenantScope }): Promise<Ending> {
  const command = setting.deps.settings.find(wanted.command)
  if (command === null) throw appError('action-not-found', { details: { command: wanted.command } })
  const { precondition } = await command.plan(scope, wanted.input)
  if (canonicalJson(precondition) !== canonicalJson(wanted.precondition)) throw appError('precondition-failed')
  const before: Json = wanted.undo === null ? null : { command: wanted.undo.command, input: wanted.undo.input }
  const by = setting.begun.sealed.proposal.proposedBy
  return { to: 'done', result: await command.run({ scope, input: wanted.input, by }), before, failure: null }
}

async function once(setting: Setting, wanted: SettingChange, end: (scope: TenantScope) => Promise<Ending>): Promise<ActionOutcome> {
  const { deps, execution, begun } = setting
  const { proposal, seal } = begun.sealed
  return deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, async (scope) => {
    const by = { actor: 'system:executor', at: deps.clock.now() }
    const intent = { id: newId<EffectId>(), proposalId: proposal.id, version: proposal.current.version, actionIndex: 0, key: effectKey(seal, 0) }
    const { effect, isNew } = await deps.effects.intend(scope, { ...intent, actionId: wanted.command, connectionId: null, repeat: 'safe' }, by)
    if (!isNew && effect.state !== 'queued') return outcomeOf(effect)
    if (!isNew) await deps.effects.move(scope, effect.id, { ...by, expected: 'queued', to: 'intent', failure: null })
    const ending = await end(scope)
    await deps.effects.move(scope, effect.id, { ...by, expected: 'intent', ...ending })
    await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
    const said = ending.failure == null ? { result: ending.result ?? null } : { code: ending.failure.code, reason: ending.failure.reason }
    const detail = { actionIndex: 0, effectId: effect.id, command: wanted.command, ...said }
    await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: `effect-${ending.to}`, detail }] })
    const told = await deps.effects.find(scope, effect.id)
    return outcomeOf(told ?? effect)
  })
}

function failureOf(problem: unknown): EffectFailure {
  const reason = problem instanceof Error ? problem.message : String(problem)
  return { code: isAppError(problem) ? problem.code : 'internal-error', reason: reason.slice(0, 1000), retryAfterMs: null, missing: [] }
}
