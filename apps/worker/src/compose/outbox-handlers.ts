import { executionRunId } from '@bizosaas/automation'
import { type OutboxHandler, type OutboxMessage, workflowStartKind } from '@bizosaas/automation/adapters'
import { expireProposals, type GovernanceParts } from '@bizosaas/governance'
import { actorRef, appError, type Clock, isAppError, type Scopes, type SystemActor } from '@bizosaas/kernel'
import type { WorkflowContract, WorkflowEngine } from '@bizosaas/workflow-kit'
import {
  auditSiteContract,
  executeProposalContract,
  measureOutcomesContract,
  runAgentContract,
  runCrewContract,
  seoHealthGuardianContract,
  verifyChangeContract,
} from '@bizosaas/workflows'
import { z } from 'zod'

interface Deps {
  readonly engine: Pick<WorkflowEngine, 'start'>
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly clock: Clock
}

const actor: SystemActor = { kind: 'system', name: 'outbox' }
const executionPayload = z.object({ proposalId: z.uuid(), version: z.int(), execution: z.int().default(0) })
const executedPayload = z.object({ proposalId: z.uuid(), version: z.int(), state: z.string() })
const startPayload = z.object({ runId: z.string(), workflow: z.string(), input: z.unknown(), startedBy: z.string() })

/** What a person or a schedule may start; everything else follows a commit of its own. */
const startable: readonly WorkflowContract<unknown, unknown>[] = [
  runAgentContract,
  runCrewContract,
  auditSiteContract,
  seoHealthGuardianContract,
  measureOutcomesContract,
]

/** What follows a commit, by kind. Each start has an id made from what it is about, so that doing it twice starts one run. */
export function outboxHandlers(deps: Deps): Readonly<Record<string, OutboxHandler>> {
  return {
    'start-execution': async (message) => {
      const input = executionPayload.parse(message.payload)
      const id = executionRunId({ tenantId: message.tenantId, ...input })
      await start({ deps, message, contract: executeProposalContract, input, id, startedBy: 'system:governance' })
    },
    'proposal-executed': async (message) => {
      const { proposalId, version, state } = executedPayload.parse(message.payload)
      if (state !== 'executed' && state !== 'partly-executed') return
      const id = `${message.tenantId}/verify-change/${message.ref}`
      await start({ deps, message, contract: verifyChangeContract, input: { proposalId, version }, id, startedBy: 'system:governance' })
    },
    'proposal-deadline': async (message) => {
      const { tenantId } = message
      await deps.scopes.withTenant({ actor, tenantId }, (scope) =>
        expireProposals.run({ deps: deps.governance, actor, scope, input: { limit: 100 } }),
      )
    },
    [workflowStartKind]: async (message) => {
      const { runId, workflow, input, startedBy } = startPayload.parse(message.payload)
      const contract = startable.find(({ id }) => id === workflow)
      if (contract === undefined) throw appError('workflow-not-found', { details: { workflow } })
      await startIfAllowed({ deps, message, contract, input: contract.input.parse(input), id: runId, startedBy })
    },
  }
}

interface Start<I, O> {
  readonly deps: Deps
  readonly message: OutboxMessage
  readonly contract: WorkflowContract<I, O>
  readonly input: I
  readonly id: string
  readonly startedBy: string
}

/** What the agency has not approved never starts, however the row came to be; the refusal stands in the audit and the row is done with. */
async function startIfAllowed(call: Start<unknown, unknown>): Promise<void> {
  try {
    await start(call)
  } catch (problem) {
    if (!isAppError(problem) || problem.code !== 'workflow-not-allowed') throw problem
    const { deps, message, contract, id, startedBy } = call
    const detail = { code: problem.code, workflow: contract.id, startedBy }
    const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await deps.scopes.withTenant({ actor, tenantId: message.tenantId }, (scope) =>
      deps.governance.audit.append(scope, [{ ...stamp, event: 'work-refused', subjectKind: 'workflow-run', subjectId: id, detail }]),
    )
  }
}

async function start<I, O>({ deps, message, contract, input, id, startedBy }: Start<I, O>): Promise<void> {
  await deps.engine.start(contract, input, { id, tenantId: message.tenantId, startedBy })
}
