import type {
  AgentCostReader,
  AgentMemoryStore,
  AgentRunStore,
  BrandFileStore,
  CrewCard,
  CrewRunStore,
  FindingAdvice,
  FindingStore,
  InsightStore,
  KeptEvidence,
  PromptStore,
  Routine,
  RunRecordStore,
  ScheduleReader,
  SiteAuditStore,
  TaskStore,
  Thinker,
  WatchedHostStore,
  WorkflowOutbox,
  WorkflowRunStore,
  WorkParts,
} from '@bizosaas/automation'
import type { ImportDependencies, ReportDependencies, ShareLinkStore } from '@bizosaas/delivery'
import type { Outbox, ProposingDeps } from '@bizosaas/governance'
import type { AccountStore, Agency, AgencyStore, PasswordHasher, PeopleStore, ProspectStore, TenantStore, VisitorLimit } from '@bizosaas/identity'
import type { IntegrationDeps, ModelDeps } from '@bizosaas/integration'
import type { AgencyScope, Page, PlatformScope } from '@bizosaas/kernel'

/** What the frame of a portal shows on every page. */
export interface Frame {
  read(scope: AgencyScope): Promise<{ userId: string; name: string; email: string; agency: Agency; waiting: number }>
  count(scope: AgencyScope): Promise<{ waiting: number; verified: number; undone: number; failed: number; unknownEffects: number; tenants: number }>
  visibleTenants(scope: AgencyScope): Promise<ReadonlySet<string>>
}

/** What a record has to be about; `from` counts, `to` no longer does. */
export interface AuditFilter {
  readonly event?: string | undefined
  readonly actor?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface AuditRequest extends AuditFilter {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The audit records of all visible tenants as one list, and those of the agency itself. */
export interface AuditBrowser {
  page(scope: AgencyScope, request: AuditRequest & { tenantId?: string | undefined }): Promise<Page<unknown>>
  agencyPage(scope: PlatformScope, request: AuditRequest): Promise<Page<unknown>>
  /** Who and what the newest records of the visible tenants name. */
  choices(scope: AgencyScope, request: { tenantId?: string | undefined }): Promise<{ actors: { ref: string; label: string }[]; events: string[] }>
}

/** Everything the services behind the routes need; each takes what it uses. */
export interface GatewayDeps extends ProposingDeps, IntegrationDeps, ImportDependencies, ReportDependencies, Omit<ModelDeps, 'audit'>, WorkParts {
  readonly outbox: Outbox & WorkflowOutbox
  readonly agentCosts: AgentCostReader
  readonly routines: readonly Routine[]
  readonly scheduleReader: ScheduleReader
  readonly tasks: TaskStore
  readonly watchedHosts: WatchedHostStore
  readonly tenants: TenantStore
  readonly people: PeopleStore
  readonly accounts: AccountStore
  readonly passwords: PasswordHasher
  readonly thinkers: readonly Thinker[]
  readonly runs: AgentRunStore
  readonly records: RunRecordStore
  readonly prompts: PromptStore
  readonly crews: readonly CrewCard[]
  readonly crewRuns: CrewRunStore
  readonly brandFiles: BrandFileStore
  readonly sources: readonly KeptEvidence[]
  readonly findings: FindingStore
  readonly insights: InsightStore
  readonly memories: AgentMemoryStore
  readonly workflowRuns: WorkflowRunStore
  readonly frame: Frame
  readonly auditBrowser: AuditBrowser
  readonly shareLinks: ShareLinkStore
  readonly prospects: ProspectStore
  readonly siteAudits: SiteAuditStore
  readonly findingAdvice: Readonly<Record<string, FindingAdvice>>
  /** Null where the agency offers visitors no audits. */
  readonly publicAudits: VisitorLimit | null
  /** The agency as outsiders know it. */
  readonly agency: () => Promise<Agency>
  readonly agencies: AgencyStore
  /** Where the public pages are, without a slash at the end. */
  readonly directoryUrl: string
}
