import type {
  AgentRunStore,
  ConnectionDirectory,
  CrawlStore,
  FindingStore,
  ProposalDesk,
  SiteEvidence,
  SiteReader,
  Thought,
} from '@bizosaas/automation'
import type { Clock, Scopes } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'
import { closeRun } from './steps/close-run.ts'
import { crawlSite } from './steps/crawl-site.ts'
import { findFaults } from './steps/find-faults.ts'
import { proposeFix } from './steps/propose-fix.ts'

/** An agent for sites, as far as this workflow runs it. */
export interface SiteThinker {
  readonly id: string
  readonly proposes: readonly string[]
  readonly rules: (evidence: SiteEvidence) => Thought
}

export interface GuardianPorts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly runs: Pick<AgentRunStore, 'update'>
  readonly crawls: CrawlStore
  readonly findings: Pick<FindingStore, 'record' | 'ofRun' | 'link'>
  readonly connections: ConnectionDirectory
  readonly sites: Pick<SiteReader, 'read'>
  readonly desk: ProposalDesk
  readonly agents: readonly SiteThinker[]
}

export function createGuardianSteps(ports: GuardianPorts): ActivityImplementations<typeof steps> {
  return { crawlSite: crawlSite(ports), findFaults: findFaults(ports), proposeFix: proposeFix(ports), closeRun: closeRun(ports) }
}
