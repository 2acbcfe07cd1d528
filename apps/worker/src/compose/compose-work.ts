import { agentCards, crewCards } from '@bizosaas/agents'
import type { ConnectionDirectory, WorkParts } from '@bizosaas/automation'
import { createPostgresAllowedWorkStore, createPostgresBrandFileStore, createPostgresScheduleBook } from '@bizosaas/automation/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { createCronCalendar, createScheduleDesk } from '@bizosaas/workflow-kit/schedule'
import { startWorkContract, workflowCards } from '@bizosaas/workflows'

interface WorkDependencies {
  readonly scopes: Scopes
  readonly connections: ConnectionDirectory
  readonly clock: Clock
}

/** What may start for a tenant, and when: what decides about it and what starts it look at the same rows. */
export function composeWork({ scopes, connections, clock }: WorkDependencies): WorkParts {
  const calendar = createCronCalendar()
  return {
    allowedWork: createPostgresAllowedWorkStore(),
    brandFiles: createPostgresBrandFileStore(),
    schedules: createScheduleDesk({ book: createPostgresScheduleBook({ scopes }), contracts: [startWorkContract], calendar, clock }),
    calendar,
    agents: agentCards,
    crews: crewCards,
    workflows: workflowCards,
    connections,
    clock,
  }
}
