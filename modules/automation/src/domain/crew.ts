import type { AgentRunId, ConnectionId, CrewRunId, EvidenceId, TenantId } from '@bizosaas/kernel'
import type { AgentRunState } from './agent-run.ts'
import type { Thought } from './thought.ts'

/** What screens show of a crew, and what starting it needs. */
export interface CrewCard {
  readonly id: string
  readonly title: string
  readonly goal: string
  /** In the order in which they work. A reviewer is handed what those before it plan. */
  readonly members: readonly { readonly agentId: string; readonly title: string; readonly isReviewer: boolean }[]
  readonly needs: readonly string[]
}

export interface CrewRun {
  readonly id: CrewRunId
  readonly tenantId: TenantId
  readonly crewId: string
  readonly connectionId: ConnectionId | null
  readonly workflowRunId: string
  readonly state: AgentRunState
  readonly failureCode: string | null
  readonly startedBy: string
  readonly isSimulated: boolean
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

/** One member's part in a run of its crew. */
export interface CrewMemberRun {
  readonly runId: AgentRunId
  readonly agentId: string
  readonly connectionId: ConnectionId | null
  readonly state: AgentRunState
  readonly proposals: number
  readonly costMicros: number
  readonly currency: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** null while it has not thought. */
  readonly thought: Thought | null
  readonly evidenceIds: Readonly<Record<string, EvidenceId>>
}
