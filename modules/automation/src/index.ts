/**
 * Agents and workflows at work: which agents there are, their runs, what they read and found, and the runs of workflows as screens see them.
 * It owns neither proposals nor evidence (governance) nor connections (integration); engines hide behind workflow-kit's port.
 * Words: a run is one execution; a finding is one fault of one page; a thought is what an agent makes of its evidence;
 * an insight is what changes of one kind came to over many tenants;
 * a crew is a list of agents that work on one goal in order, and a review what one of them says of a change another thought of.
 */
export type { AgentCard } from './domain/agent-card.ts'
export type {
  AgentMemory,
  AskedChange,
  ChangeAnswer,
  CodeRecord,
  DismissedFinding,
  EditPattern,
  MeasuredEffect,
  RememberedChange,
  WaitingChange,
} from './domain/agent-memory.ts'
export { type AgentRun, type AgentRunCounts, type AgentRunProgress, type AgentRunState, noCounts } from './domain/agent-run.ts'
export type { AgentWork } from './domain/agent-work.ts'
export type { AllowedWork, Work, WorkKind } from './domain/allowed-work.ts'
export type { BrandFile, BrandFileVersion, BrandRule, BrandRuleKind } from './domain/brand-file.ts'
export type { BriefLine, BriefSource, BriefTopic } from './domain/brief-line.ts'
export type { CrewCard, CrewMemberRun, CrewRun } from './domain/crew.ts'
export { describeBrandRule } from './domain/describe-brand-rule.ts'
export { digestOf } from './domain/digest-of.ts'
export { type Finding, type FindingState, type SeenFinding, seenAgain } from './domain/finding.ts'
export type { EffortStep, FindingAdvice } from './domain/finding-advice.ts'
export { type FindingHarm, findingScore } from './domain/finding-score.ts'
export { isInFlight } from './domain/in-flight.ts'
export type { Insight, InsightCount, InsightCounts, InsightSharing } from './domain/insight.ts'
export { type FindUnsupported, type Judgement, judgeAnswer } from './domain/judge-answer.ts'
export type { HostCertificate, LiveHost } from './domain/live-host.ts'
export type { ModelCall, ModelCallMessage, ModelVerdict } from './domain/model-call.ts'
export { modelMessages } from './domain/model-messages.ts'
export type { AnswerForm, ModelTask, ModelWork, PromptCard, WordedTask } from './domain/model-work.ts'
export type { PageFacts, PageSnapshot, PictureFact } from './domain/page-snapshot.ts'
export { paragraphsOf } from './domain/paragraphs-of.ts'
export type { PublicSite } from './domain/public-site.ts'
export type { Reading } from './domain/reading.ts'
export type { Routine } from './domain/routine.ts'
export type { SearchDemand, SearchFigure } from './domain/search-demand.ts'
export { type SettledPlan, settlePlans } from './domain/settle-plans.ts'
export { auditRunIds, type SiteAudit } from './domain/site-audit.ts'
export type { ContentObject, LinkAnswer, SiteEvidence, SiteSummary } from './domain/site-evidence.ts'
export type { Standing } from './domain/standing.ts'
export type { Task, TaskState } from './domain/task.ts'
export type { DayProposal, FailedRun, TenantDay } from './domain/tenant-day.ts'
export type { TenantRef } from './domain/tenant-ref.ts'
export type { Thinker } from './domain/thinker.ts'
export type {
  Abstention,
  BrokenRule,
  ChangeReview,
  Claim,
  FindingDraft,
  FindingGroup,
  PlannedCall,
  PlannedSetting,
  ProposalPlan,
  Severity,
  Thought,
} from './domain/thought.ts'
export { toldFindings } from './domain/told-findings.ts'
export { withAnswers } from './domain/with-answers.ts'
export type { ScheduledWork, WorkSchedule } from './domain/work-schedule.ts'
export type { WorkflowCard } from './domain/workflow-card.ts'
export { executionRunId, type WorkflowRun, type WorkflowRunState, type WorkflowStep } from './domain/workflow-run.ts'
export type { AgentCost, AgentCostReader } from './ports/agent-cost-reader.ts'
export type { AgentMemoryStore } from './ports/agent-memory-store.ts'
export type { AgentRunChange, AgentRunFilter, AgentRunItem, AgentRunStore } from './ports/agent-run-store.ts'
export type { AllowedWorkStore } from './ports/allowed-work-store.ts'
export type { BrandFileStore } from './ports/brand-file-store.ts'
export type { ConnectedSite, ConnectionDirectory } from './ports/connection-directory.ts'
export type { CrawlStore, FinishedCrawl } from './ports/crawl-store.ts'
export type { CrewRunItem, CrewRunStore } from './ports/crew-run-store.ts'
export type { DayBook } from './ports/day-book.ts'
export type { EffectForecast, ExpectedEffect } from './ports/effect-forecast.ts'
export type { EvidenceSource, Gathered, GatherRequest, KeptEvidence } from './ports/evidence-source.ts'
export type { FindingFilter, FindingItem, FindingSighting, FindingStore } from './ports/finding-store.ts'
export type { HostInspector } from './ports/host-inspector.ts'
export type { InsightStore } from './ports/insight-store.ts'
export type { PromptStore, PromptVersion } from './ports/prompt-store.ts'
export type { ProposalAnswers } from './ports/proposal-answers.ts'
export type { AtWork, DraftOutcome, DraftRequest, LeftOut, ProposalDesk } from './ports/proposal-desk.ts'
export type { PublicSiteReader, ReadPublicSiteRequest } from './ports/public-site-reader.ts'
export type { AgentDraft, Briefing, PlanOutcome, RecordedThought, RunRecordStore } from './ports/run-record-store.ts'
export type { ScheduleFilter, ScheduleItem, ScheduleReader } from './ports/schedule-reader.ts'
export type { SearchDemandReader } from './ports/search-demand-reader.ts'
export type { SiteAuditItem, SiteAuditStore } from './ports/site-audit-store.ts'
export type { ReadSiteRequest, SiteReader, SiteReading } from './ports/site-reader.ts'
export type { TaskFilter, TaskItem, TaskStore } from './ports/task-store.ts'
export type { WorkParts } from './ports/work-parts.ts'
export type { WorkflowOutbox, WorkflowStart } from './ports/workflow-outbox.ts'
export type { StepEntry, WorkflowRunFilter, WorkflowRunItem, WorkflowRunStore } from './ports/workflow-run-store.ts'
export type { AgentRunView } from './services/agent-run-view.ts'
export { automationCommands } from './services/automation-commands.ts'
export { type BeginSiteAuditDependencies, beginSiteAudit, type SiteAuditWish } from './services/begin-site-audit.ts'
export { brandFileSchema } from './services/brand-file-schema.ts'
export { listBrandFiles, proposeBrandFile } from './services/brand-files.ts'
export { closeTask } from './services/close-task.ts'
export type { CrewRunView } from './services/crew-run-view.ts'
export { demandAllowed } from './services/demand-allowed.ts'
export { dismissFinding, dismissFindingInput } from './services/dismiss-finding.ts'
export { findUnsupported } from './services/find-unsupported.ts'
export type { FindingView } from './services/finding-view.ts'
export { type AgentMemoryView, getAgentMemory, getAgentMemoryInput } from './services/get-agent-memory.ts'
export { getAgentRun, getAgentRunInput } from './services/get-agent-run.ts'
export { type AgentRunRecord, getAgentRunRecord, getAgentRunRecordInput } from './services/get-agent-run-record.ts'
export { type CrewMemberView, type CrewRunDetail, getCrewRun, getCrewRunInput } from './services/get-crew-run.ts'
export { getSiteAudit } from './services/get-site-audit.ts'
export { getWorkflow, getWorkflowInput } from './services/get-workflow.ts'
export { getWorkflowRun, getWorkflowRunInput, type WorkflowRunDetail } from './services/get-workflow-run.ts'
export { getInsightSharing, setInsightSharing } from './services/insight-sharing.ts'
export { listAgentCosts } from './services/list-agent-costs.ts'
export { listAgentRuns, listAgentRunsInput } from './services/list-agent-runs.ts'
export { type AgentView, type ListAgentsDependencies, listAgents, listAgentsInput } from './services/list-agents.ts'
export { type BriefingView, listBriefings, listBriefingsInput } from './services/list-briefings.ts'
export { type CrewView, type ListCrewsDependencies, listCrews, listCrewsInput } from './services/list-crews.ts'
export { listFindings, listFindingsInput } from './services/list-findings.ts'
export { listAgencyInsights, listInsights } from './services/list-insights.ts'
export { listPrompts, type PromptView } from './services/list-prompts.ts'
export { listSchedules, type ScheduleView } from './services/list-schedules.ts'
export { type ListSiteAuditsDependencies, listSiteAudits, type SiteAuditLine } from './services/list-site-audits.ts'
export { listTasks } from './services/list-tasks.ts'
export { listWork, type WorkView } from './services/list-work.ts'
export { listWorkflowRuns, listWorkflowRunsInput } from './services/list-workflow-runs.ts'
export { type ListWorkflowsDependencies, listWorkflows, listWorkflowsInput, type WorkflowView } from './services/list-workflows.ts'
export { openTaskId } from './services/open-task.ts'
export { pauseSchedule } from './services/pause-schedule.ts'
export type { PromptDeps } from './services/prompt-deps.ts'
export { proposeSchedule, resumeSchedule } from './services/propose-schedule.ts'
export { proposeWork } from './services/propose-work.ts'
export { type QueueRequest, queueAgentRun } from './services/queue-agent-run.ts'
export { type ReadSiteAuditDependencies, readSiteAudit, type SiteAuditView } from './services/read-site-audit.ts'
export { type MemoryDependencies, recallMemory } from './services/recall-memory.ts'
export { type Replay, type ReplayDependencies, replayAgentRun, replayAgentRunInput } from './services/replay-agent-run.ts'
export { restoreFinding, restoreFindingInput } from './services/restore-finding.ts'
export { shareInsights } from './services/share-insights.ts'
export { type StartAgentRunDependencies, startAgentRun, startAgentRunInput } from './services/start-agent-run.ts'
export { type StartCrewRunDependencies, startCrewRun, startCrewRunInput } from './services/start-crew-run.ts'
export { stopWork } from './services/stop-work.ts'
export { type SuggestDependencies, type Suggested, suggestWork } from './services/suggest-work.ts'
export type { TaskView } from './services/task-view.ts'
export { sourceOf, type ThinkRequest, thinkAbout } from './services/think-about.ts'
export { triggerSchedule } from './services/trigger-schedule.ts'
export { wordPrompt, wordPromptInput } from './services/word-prompt.ts'
export type { WorkflowRunView } from './services/workflow-run-view.ts'
