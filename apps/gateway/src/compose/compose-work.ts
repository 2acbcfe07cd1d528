import { agentCards, crewCards, usualRoutines } from '@bizosaas/agents'
import type { ScheduleReader, SuggestDependencies, TaskStore, WorkParts } from '@bizosaas/automation'
import {
  createPostgresAllowedWorkStore,
  createPostgresBrandFileStore,
  createPostgresScheduleBook,
  createPostgresScheduleReader,
  createPostgresTaskStore,
} from '@bizosaas/automation/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { createCronCalendar, createScheduleDesk } from '@bizosaas/workflow-kit/schedule'
import { startWorkContract, workflowCards } from '@bizosaas/workflows'

interface WorkDependencies {
  readonly scopes: Scopes
  readonly connections: WorkParts['connections']
  readonly clock: Clock
}

type Work = WorkParts & Pick<SuggestDependencies, 'routines'> & { readonly scheduleReader: ScheduleReader; readonly tasks: TaskStore }

/** What may start for a tenant, and when. The gateway decides about it and starts nothing: its schedules have no engine. */
export function composeWork({ scopes, connections, clock }: WorkDependencies): Work {
  const calendar = createCronCalendar()
  return {
    allowedWork: createPostgresAllowedWorkStore(),
    brandFiles: createPostgresBrandFileStore(),
    schedules: createScheduleDesk({ book: createPostgresScheduleBook({ scopes }), contracts: [startWorkContract], calendar, clock }),
    scheduleReader: createPostgresScheduleReader(),
    tasks: createPostgresTaskStore(),
    calendar,
    agents: agentCards,
    crews: crewCards,
    workflows: workflowCards,
    routines: usualRoutines,
    connections,
    clock,
  }
}
