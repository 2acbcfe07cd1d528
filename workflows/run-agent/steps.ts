import type {
  AgentMemoryStore,
  AgentRunStore,
  AllowedWorkStore,
  CrewCard,
  CrewRunStore,
  EvidenceSource,
  FindingStore,
  ProposalDesk,
  RunRecordStore,
  Thinker,
} from '@bizosaas/automation'
import type { Clock, Scopes } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'
import { begin } from './steps/begin.ts'
import { close } from './steps/close.ts'
import { gather } from './steps/gather.ts'
import { propose } from './steps/propose.ts'
import { think } from './steps/think.ts'

export interface RunAgentPorts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly agents: readonly Thinker[]
  readonly allowedWork: Pick<AllowedWorkStore, 'isAllowed'>
  readonly sources: readonly EvidenceSource[]
  readonly runs: Pick<AgentRunStore, 'update' | 'find'>
  /** Whose members' plans are settled by the members behind them. */
  readonly crews: readonly CrewCard[]
  readonly crewRuns: Pick<CrewRunStore, 'find' | 'members'>
  readonly records: RunRecordStore
  readonly findings: Pick<FindingStore, 'record' | 'ofRun' | 'link'>
  readonly memories: Pick<AgentMemoryStore, 'keep'>
  readonly desk: ProposalDesk
}

export function createRunAgentSteps(ports: RunAgentPorts): ActivityImplementations<typeof steps> {
  return { begin: begin(ports), gather: gather(ports), think: think(ports), propose: propose(ports), close: close(ports) }
}
