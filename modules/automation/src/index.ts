/**
 * Agents and workflows at work: which agents there are, their runs, what they read and found, and the runs of workflows as screens see them.
 * It owns neither proposals nor evidence (governance) nor connections (integration); engines hide behind workflow-kit's port.
 * Words: a run is one execution; a finding is one fault of one page; a thought is what an agent makes of its evidence.
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
} from './domain/agent-memory.ts'
export { type AgentRun, type AgentRunCounts, type AgentRunProgress, type AgentRunState, noCounts } from './domain/agent-run.ts'
export type { AgentWork } from './domain/agent-work.ts'
export { digestOf } from './domain/digest-of.ts'
export { type Finding, type FindingState, type SeenFinding, seenAgain } from './domain/finding.ts'
export { isInFlight } from './domain/in-flight.ts'
export { type FindUnsupported, type Judgement, judgeAnswer } from './domain/judge-answer.ts'
export type { HostCertificate, LiveHost } from './domain/live-host.ts'
export type { ModelCall, ModelCallMessage, ModelVerdict } from './domain/model-call.ts'
export { modelMessages } from './domain/model-messages.ts'
export type { ModelTask, ModelWork, PromptCard, WordedTask } from './domain/model-work.ts'
export type { PageFacts, PageSnapshot, PictureFact } from './domain/page-snapshot.ts'
export type { Reading } from './domain/reading.ts'
export type { ContentObject, LinkAnswer, SiteEvidence, SiteSummary } from './domain/site-evidence.ts'
export type { TenantRef } from './domain/tenant-ref.ts'
export type { Thinker } from './domain/thinker.ts'
export type { Abstention, Claim, FindingDraft, FindingGroup, PlannedCall, ProposalPlan, Severity, Thought } from './domain/thought.ts'
export { withAnswers } from './domain/with-answers.ts'
export type { WorkflowCard } from './domain/workflow-card.ts'
export { executionRunId, type WorkflowRun, type WorkflowRunState, type WorkflowStep } from './domain/workflow-run.ts'
export type { AgentMemoryStore } from './ports/agent-memory-store.ts'
export type { AgentRunChange, AgentRunFilter, AgentRunItem, AgentRunStore } from './ports/agent-run-store.ts'
export type { ConnectedSite, ConnectionDirectory } from './ports/connection-directory.ts'
export type { CrawlStore, FinishedCrawl } from './ports/crawl-store.ts'
export type { EffectForecast, ExpectedEffect } from './ports/effect-forecast.ts'
export type { EvidenceSource, Gathered, GatherRequest, KeptEvidence } from './ports/evidence-source.ts'
export type { FindingFilter, FindingItem, FindingSighting, FindingStore } from './ports/finding-store.ts'
export type { HostInspector } from './ports/host-inspector.ts'
export type { PromptStore, PromptVersion } from './ports/prompt-store.ts'
export type { ProposalAnswers } from './ports/proposal-answers.ts'
export type { AtWork, DraftOutcome, DraftRequest, LeftOut, ProposalDesk } from './ports/proposal-desk.ts'
export type { AgentDraft, PlanOutcome, RecordedThought, RunRecordStore } from './ports/run-record-store.ts'
export type { ReadSiteRequest, SiteReader, SiteReading } from './ports/site-reader.ts'
export type { WorkflowOutbox, WorkflowStart } from './ports/workflow-outbox.ts'
export type { StepEntry, WorkflowRunFilter, WorkflowRunItem, WorkflowRunStore } from './ports/workflow-run-store.ts'
export type { AgentRunView } from './services/agent-run-view.ts'
export { dismissFinding, dismissFindingInput } from './services/dismiss-finding.ts'
export { findUnsupported } from './services/find-unsupported.ts'
export type { FindingView } from './services/finding-view.ts'
export { type AgentMemoryView, getAgentMemory, getAgentMemoryInput } from './services/get-agent-memory.ts'
export { getAgentRun, getAgentRunInput } from './services/get-agent-run.ts'
export { type AgentRunRecord, getAgentRunRecord, getAgentRunRecordInput } from './services/get-agent-run-record.ts'
export { getWorkflow, getWorkflowInput } from './services/get-workflow.ts'
export { getWorkflowRun, getWorkflowRunInput, type WorkflowRunDetail } from './services/get-workflow-run.ts'
export { listAgentRuns, listAgentRunsInput } from './services/list-agent-runs.ts'
export { type AgentView, type ListAgentsDependencies, listAgents, listAgentsInput } from './services/list-agents.ts'
export { listFindings, listFindingsInput } from './services/list-findings.ts'
export { listPrompts, type PromptView } from './services/list-prompts.ts'
export { listWorkflowRuns, listWorkflowRunsInput } from './services/list-workflow-runs.ts'
export { type ListWorkflowsDependencies, listWorkflows, listWorkflowsInput, type WorkflowView } from './services/list-workflows.ts'
export type { PromptDeps } from './services/prompt-deps.ts'
export { type QueueRequest, queueAgentRun } from './services/queue-agent-run.ts'
export { type MemoryDependencies, recallMemory } from './services/recall-memory.ts'
export { type Replay, type ReplayDependencies, replayAgentRun, replayAgentRunInput } from './services/replay-agent-run.ts'
export { restoreFinding, restoreFindingInput } from './services/restore-finding.ts'
export { type StartAgentRunDependencies, startAgentRun, startAgentRunInput } from './services/start-agent-run.ts'
export { sourceOf, type ThinkRequest, thinkAbout } from './services/think-about.ts'
export { wordPrompt, wordPromptInput } from './services/word-prompt.ts'
export type { WorkflowRunView } from './services/workflow-run-view.ts'
