import type { AgentRunProgress } from '../domain/agent-run.ts'
import type { AgentWork } from '../domain/agent-work.ts'

export interface GatherRequest {
  readonly work: AgentWork
  readonly signal: AbortSignal
  /** Tells that it is alive and how far it is: at least once a minute. */
  readonly onProgress: (progress: AgentRunProgress) => Promise<void>
}

/** `absent`: there is nothing to read, and why, in words for a person. `items` counts what was read, in the reader's own unit. */
export type Gathered = { readonly state: 'read'; readonly items: number } | { readonly state: 'absent'; readonly reason: string }

/** Gives back what one kind of read brought to a run. Bound to the readers of agents by id. */
export interface KeptEvidence {
  readonly id: string
  /** What was kept, and only that: the same at every call. null where it was absent. */
  open(work: AgentWork): Promise<unknown>
}

/** What performs one kind of read, and keeps it. */
export interface EvidenceSource extends KeptEvidence {
  /** Reads outside and keeps what it read. Opens its own transactions; may be repeated within a run. */
  gather(request: GatherRequest): Promise<Gathered>
}
