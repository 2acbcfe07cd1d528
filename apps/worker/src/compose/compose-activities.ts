import type {
  AgentCard,
  AgentMemoryStore,
  AgentRunStore,
  AllowedWorkStore,
  CrewCard,
  CrewRunStore,
  EvidenceSource,
  FindingStore,
  RunRecordStore,
  SiteReader,
  Thinker,
} from '@bizosaas/automation'
import { createPostgresWorkflowOutbox } from '@bizosaas/automation/adapters'
import { createPostgresSearchStore } from '@bizosaas/delivery/adapters'
import type { Executor, GovernanceParts } from '@bizosaas/governance'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { type BoundActivity, bindActivities } from '@bizosaas/workflow-kit'
import {
  auditSiteSteps,
  createAuditSiteSteps,
  createExecuteProposalSteps,
  createGuardianSteps,
  createMeasureOutcomesSteps,
  createRunAgentSteps,
  createRunCrewSteps,
  createStartWorkSteps,
  createVerifyChangeSteps,
  executeProposalSteps,
  type ModelParts,
  measureOutcomesSteps,
  runAgentSteps,
  runCrewSteps,
  seoHealthGuardianSteps,
  startWorkSteps,
  verifyChangeSteps,
} from '@bizosaas/workflows'
import { createEffectForecast } from './create-effect-forecast.ts'
import { createExecutionDoor } from './create-execution-door.ts'
import { createOutcomeDesk } from './create-outcome-desk.ts'
import { createProposalDesk } from './create-proposal-desk.ts'
import { createVerificationDesk } from './create-verification-desk.ts'
import { createWorkStarter } from './create-work-starter.ts'
import type { IntegrationParts } from './integration-parts.ts'

export interface ActivityParts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly agents: readonly Thinker[]
  readonly cards: readonly AgentCard[]
  readonly sources: readonly EvidenceSource[]
  readonly integration: IntegrationParts
  readonly sites: SiteReader
  readonly governance: GovernanceParts
  readonly executor: Executor
  readonly runs: AgentRunStore
  readonly allowedWork: AllowedWorkStore
  readonly records: RunRecordStore
  readonly crews: readonly CrewCard[]
  readonly crewRuns: CrewRunStore
  readonly findings: FindingStore
  readonly models: ModelParts
  readonly memories: AgentMemoryStore
}

/** The steps of all workflows with their ports. */
export function composeActivities(parts: ActivityParts): readonly BoundActivity[] {
  const { scopes, clock, governance, integration, sites } = parts
  const search = createPostgresSearchStore()
  const desk = createProposalDesk({ scopes, governance, effects: createEffectForecast({ search, clock }) })
  const { connections } = integration
  return [
    ...bindActivities(executeProposalSteps, createExecuteProposalSteps({ door: createExecutionDoor(parts.executor) })),
    ...bindActivities(verifyChangeSteps, createVerifyChangeSteps({ sites, desk: createVerificationDesk({ scopes, governance }) })),
    ...bindActivities(runAgentSteps, createRunAgentSteps({ ...parts, desk })),
    ...bindActivities(runCrewSteps, createRunCrewSteps({ ...parts, connections })),
    ...bindActivities(measureOutcomesSteps, createMeasureOutcomesSteps({ desk: createOutcomeDesk({ scopes, governance, search }) })),
    ...bindActivities(auditSiteSteps, createAuditSiteSteps(parts)),
    ...bindActivities(seoHealthGuardianSteps, createGuardianSteps({ ...parts, connections })),
    ...bindActivities(startWorkSteps, createStartWorkSteps({ starter: createWorkStarter(workStarts(parts)) })),
  ]
}

function workStarts({ scopes, clock, cards, crews, runs, crewRuns, allowedWork, integration }: ActivityParts) {
  const outbox = createPostgresWorkflowOutbox({ clock })
  return { scopes, clock, runs, crewRuns, allowedWork, agents: cards, crews, connections: integration.connections, outbox }
}
