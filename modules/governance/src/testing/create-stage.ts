import {
  type Actor,
  type AgentRunId,
  type Clock,
  type ConnectionId,
  type EvidenceId,
  newId,
  type Scopes,
  type TenantId,
  type UserActor,
} from '@bizosaas/kernel'
import type { Requirement } from '../domain/stage.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { createSealKeys } from '../ports/seal-keys.ts'
import { createSettingCommands, type SettingCommand } from '../ports/setting-commands.ts'
import { createProposal } from '../services/create-proposal.ts'
import { type DecideInput, decideProposal } from '../services/decide-proposal.ts'
import { createExecutor } from '../services/executor/executor.ts'
import type { ProposalDraftInput } from '../services/input-schemas.ts'
import { recordEvidence } from '../services/record-evidence.ts'
import { createFakeActionRunner } from './fake-action-runner.ts'

/** A clock that a test moves. */
export interface TestClock extends Clock {
  advance(ms: number): void
}

export function createTestClock(): TestClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    advance(ms) {
      ahead += ms
    },
  }
}

export const testKey = { id: 'test-key', secret: new Uint8Array(32).fill(7) }
export const connectionId = newId<ConnectionId>()

type Stores = (given: Pick<GovernanceParts, 'sealKeys' | 'runner' | 'settings' | 'clock'>) => GovernanceParts

/** Governance over a fake vendor: everything a story needs to propose, decide and execute. */
export function createStage({ scopes, stores, commands = [] }: { scopes: Scopes; stores: Stores; commands?: readonly SettingCommand[] }) {
  const runner = createFakeActionRunner()
  const clock = createTestClock()
  const parts = stores({ runner, clock, sealKeys: createSealKeys([testKey]), settings: createSettingCommands(commands) })
  const deps = { ...parts, scopes }
  const inTenant = <T>(actor: Actor, tenantId: TenantId, fn: (scope: Parameters<Parameters<Scopes['withTenant']>[1]>[0]) => Promise<T>): Promise<T> =>
    scopes.withTenant({ actor, tenantId }, fn) as Promise<T>
  const executor = createExecutor({ ...deps, callSettlesMs: 50 })
  return {
    runner,
    clock,
    deps,
    executor,
    inTenant,
    agent: (tenantId: TenantId): Actor => ({ kind: 'agent', agentId: 'seo-guardian', runId: newId<AgentRunId>(), tenantId }),
    async evidence(actor: Actor, tenantId: TenantId, validForMs = 3_600_000): Promise<EvidenceId> {
      const input = {
        title: 'Title of /services',
        source: { kind: 'page' as const, url: 'https://shop.example/services', connectionId: null },
        content: { title: 'old' },
        validUntil: new Date(clock.now().getTime() + validForMs),
        isSimulated: true,
        isUntrusted: true,
      }
      const recorded = await inTenant(actor, tenantId, (scope) => recordEvidence.run({ deps, actor, scope, input }))
      return recorded.id
    },
    propose: (actor: Actor, tenantId: TenantId, draft: Partial<ProposalDraftInput> & { actions?: ProposalDraftInput['actions'] }) =>
      createProposal({ deps, actor, tenantId, draft: { ...draftWords(clock), ...draft } }),
    decide: (actor: UserActor | Actor, tenantId: TenantId, input: DecideInput) =>
      inTenant(actor, tenantId, (scope) => decideProposal.run({ deps, actor, scope, input })),
    async hold(owner: Actor, tenantId: TenantId, stages: readonly Requirement[]) {
      const rules = [{ name: 'test', when: { kind: 'always' as const }, answer: { kind: 'hold' as const, stages } }]
      await inTenant(owner, tenantId, async (scope) => {
        const { version } = await deps.policies.current(scope)
        await deps.policies.add(scope, { version: version + 1, rules, note: 'test', createdBy: 'system:test', createdAt: clock.now() })
      })
    },
    async execute(execution: Parameters<typeof executor.openExecution>[0]) {
      const opened = await executor.openExecution(execution)
      if (opened.kind !== 'opened') return { opened, outcomes: [], closed: null }
      const outcomes = []
      for (const { index } of opened.actions) {
        const outcome = await executor.runAction({ ...execution, index })
        if (outcome.kind === 'done') await executor.readBackAction({ ...execution, index })
        outcomes.push(outcome)
      }
      return { opened, outcomes, closed: await executor.closeExecution(execution) }
    },
    setFields: (objectId: string, fields: Record<string, string>, actionId = 'safe.set-publish-reversible') => ({
      connectionId,
      actionId,
      input: { objectId, fields },
    }),
  }
}

function draftWords(clock: Clock) {
  return {
    title: 'Set the title of /services',
    reasoning: 'It is missing.',
    pros: ['People find it'],
    cons: ['None known'],
    expiresAt: new Date(clock.now().getTime() + 86_400_000),
    findingCodes: ['title-missing'],
  }
}
