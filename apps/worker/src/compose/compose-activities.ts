import type { AgentCard, AgentRunStore, CrawlStore, FindingStore } from '@bizosaas/automation'
import { createPostgresWorkflowOutbox } from '@bizosaas/automation/adapters'
import type { Executor, GovernanceParts } from '@bizosaas/governance'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { type BoundActivity, bindActivities } from '@bizosaas/workflow-kit'
import {
  createExecuteProposalSteps,
  createGuardianSteps,
  createStartAgentSteps,
  createVerifyChangeSteps,
  executeProposalSteps,
  type SiteThinker,
  seoHealthGuardianSteps,
  startAgentSteps,
  verifyChangeSteps,
} from '@bizosaas/workflows'
import { createAgentStarter } from './create-agent-starter.ts'
import { createExecutionDoor } from './create-execution-door.ts'
import { createProposalDesk } from './create-proposal-desk.ts'
import { createSiteReader } from './create-site-reader.ts'
import { createVerificationDesk } from './create-verification-desk.ts'
import type { IntegrationParts } from './integration-parts.ts'

export interface ActivityParts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly agents: readonly (SiteThinker & Omit<AgentCard, 'actions'>)[]
  readonly integration: IntegrationParts
  readonly governance: GovernanceParts
  readonly executor: Executor
  readonly runs: AgentRunStore
  readonly crawls: CrawlStore
  readonly findings: FindingStore
}

/** The steps of all workflows with their ports. */
export function composeActivities(parts: ActivityParts): readonly BoundActivity[] {
  const { scopes, clock, governance, integration } = parts
  const sites = createSiteReader({ integration, clock })
  const desk = createProposalDesk({ scopes, governance })
  const guardian = createGuardianSteps({ ...parts, connections: integration.connections, sites, desk })
  return [
    ...bindActivities(executeProposalSteps, createExecuteProposalSteps({ door: createExecutionDoor(parts.executor) })),
    ...bindActivities(verifyChangeSteps, createVerifyChangeSteps({ sites, desk: createVerificationDesk({ scopes, governance }) })),
    ...bindActivities(seoHealthGuardianSteps, guardian),
    ...bindActivities(startAgentSteps, createStartAgentSteps({ starter: createAgentStarter(agentStarts(parts)) })),
  ]
}

function agentStarts({ scopes, clock, agents, runs, integration }: ActivityParts) {
  const cards = agents.map((agent) => ({ ...agent, actions: agent.proposes }))
  return { scopes, clock, runs, agents: cards, connections: integration.connections, outbox: createPostgresWorkflowOutbox({ clock }) }
}
