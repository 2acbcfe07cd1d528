import type { AgentRunId, ConnectionId, CrewRunId, TenantId } from '@bizosaas/kernel'
import type { Abstention } from './thought.ts'

export type AgentRunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface AgentRunProgress {
  readonly phase: string
  readonly done: number
  readonly total: number | null
}

export interface AgentRunCounts {
  readonly pages: number
  readonly findings: number
  readonly proposals: number
  readonly abstentions: number
}

export interface AgentRun {
  readonly id: AgentRunId
  readonly tenantId: TenantId
  readonly agentId: string
  readonly connectionId: ConnectionId | null
  readonly workflowRunId: string
  /** The run of the crew it is a member of. */
  readonly crewRunId: CrewRunId | null
  /** Counted from 0. */
  readonly crewPlace: number | null
  readonly state: AgentRunState
  readonly progress: AgentRunProgress | null
  readonly counts: AgentRunCounts
  readonly abstentions: readonly Abstention[]
  readonly proposalIds: readonly string[]
  readonly failureCode: string | null
  readonly startedBy: string
  readonly isSimulated: boolean
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

export const noCounts: AgentRunCounts = { pages: 0, findings: 0, proposals: 0, abstentions: 0 }
