import type { Clock, TenantScope } from '@bizosaas/kernel'
import type { ScheduleDesk } from '@bizosaas/workflow-kit'
import type { AgentCard } from '../domain/agent-card.ts'
import type { CrewCard } from '../domain/crew.ts'
import type { WorkflowCard } from '../domain/workflow-card.ts'
import type { AllowedWorkStore } from './allowed-work-store.ts'
import type { BrandFileStore } from './brand-file-store.ts'
import type { ConnectionDirectory } from './connection-directory.ts'

/** What is needed to say, and to change, what may start for a tenant and when. */
export interface WorkParts {
  readonly allowedWork: AllowedWorkStore
  readonly brandFiles: BrandFileStore
  readonly schedules: ScheduleDesk<TenantScope>
  /** The next moment of a rule. Throws for a rule that means nothing. */
  readonly calendar: { next(rule: { readonly cron: string; readonly timeZone: string }, after: Date): Date | null }
  readonly agents: readonly AgentCard[]
  /** What may start once all of their members may. */
  readonly crews: readonly CrewCard[]
  readonly workflows: readonly WorkflowCard[]
  readonly connections: ConnectionDirectory
  readonly clock: Clock
}
