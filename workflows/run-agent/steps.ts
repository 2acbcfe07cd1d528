import type {
  AgentMemoryStore,
  AgentRunStore,
  AgentWork,
  AllowedWorkStore,
  CrewCard,
  CrewRunStore,
  EvidenceSource,
  FindingStore,
  FindUnsupported,
  PromptVersion,
  ProposalDesk,
  RunRecordStore,
  Thinker,
} from '@bizosaas/automation'
import type { BudgetBook } from '@bizosaas/commerce'
import type { ChosenModel, ModelPort } from '@bizosaas/integration'
import type { Clock, Scopes } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'
import { ask } from './steps/ask.ts'
import { begin } from './steps/begin.ts'
import { close } from './steps/close.ts'
import { gather } from './steps/gather.ts'
import { prepare } from './steps/prepare.ts'
import { propose } from './steps/propose.ts'
import { think } from './steps/think.ts'

/** What asking a model takes. */
export interface ModelParts {
  /** The model of the tenant, read anew for each question; null where none is set. */
  readonly choose: (work: AgentWork) => Promise<ChosenModel | null>
  readonly model: ModelPort
  readonly budgets: BudgetBook
  /** How the agency words this prompt; null where it left the wording of the release. */
  readonly prompt: (id: string) => Promise<Pick<PromptVersion, 'version' | 'body'> | null>
  readonly findUnsupported: FindUnsupported
}

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
  readonly findings: Pick<FindingStore, 'record' | 'byKey' | 'link'>
  readonly memories: Pick<AgentMemoryStore, 'keep'>
  readonly desk: ProposalDesk
  readonly models: ModelParts
}

export function createRunAgentSteps(ports: RunAgentPorts): ActivityImplementations<typeof steps> {
  return {
    begin: begin(ports),
    gather: gather(ports),
    prepare: prepare(ports),
    ask: ask(ports),
    think: think(ports),
    propose: propose(ports),
    close: close(ports),
  }
}
