/**
 * Governance owns what may happen and what did: evidence, proposals with their versions, policies, decisions, seals, the ledger of
 * effects, outcomes and the audit chains. It owns the one door: `createExecutor` makes the only functions that perform an external
 * write. It knows no vendor (`ActionRunner` is implemented by integration), no HTTP and no workflow engine. Its words are those of
 * DESIGN.md section 1: a proposal is decided at stages, sealed, and executed as effects; nobody decides what they proposed.
 */
export * from './domain/audit-chain.ts'
export type * from './domain/audit-record.ts'
export type { ChangedProposal } from './domain/changed-proposal.ts'
export type { Closing } from './domain/closing-state.ts'
export { type Decision, type Verdict, verdicts } from './domain/decision.ts'
export { defaultPolicy, ownLowRiskWriteAllowed } from './domain/default-policy.ts'
export { connectorOf, deriveGrade, deriveRisk } from './domain/derive-facts.ts'
export type { Effect, EffectEvent } from './domain/effect.ts'
export { type EffectFailure, type EffectState, effectTransitions, isRetryable, isTransient, isWritten } from './domain/effect-state.ts'
export { type EnhancementStep, enhancementSteps } from './domain/enhancement-step.ts'
export type { Evidence } from './domain/evidence.ts'
export type { SealKey } from './domain/mac.ts'
export { findMarks } from './domain/marks/find-marks.ts'
export { isOwnProposal, mayDecide, roleMayDecide } from './domain/may-decide.ts'
export type * from './domain/planned-action.ts'
export {
  askPolicy,
  type Condition,
  matches,
  type Policy,
  type PolicyAnswer,
  type PolicyQuestion,
  type PolicyRule,
  type PolicyVerdict,
} from './domain/policy.ts'
export type * from './domain/proposal.ts'
export type { AnsweredAction, ProposalAnswer, ProposedText } from './domain/proposal-answer.ts'
export * from './domain/proposal-state.ts'
export { effectKey, type Seal } from './domain/seal.ts'
export { searchPages } from './domain/search-pages.ts'
export {
  closeStage,
  type Deciders,
  type OpenRequirement,
  openStage,
  type Requirement,
  type StageName,
  type StageOutcome,
  stageNames,
} from './domain/stage.ts'
export type { WrittenAction } from './domain/written-action.ts'
export type * from './ports/action-runner.ts'
export type { AuditTrail, NewAuditEntry } from './ports/audit-trail.ts'
export type { DecisionStore } from './ports/decision-store.ts'
export type { EffectChange, EffectIntent, EffectLedger } from './ports/effect-ledger.ts'
export type { EvidenceStore } from './ports/evidence-store.ts'
export type { GovernanceParts } from './ports/governance-parts.ts'
export type { Outbox, OutboxEntry, OutboxKind, OutboxPointer } from './ports/outbox.ts'
export type { PolicyStore, SavedPolicy } from './ports/policy-store.ts'
export type { ProposalStore, QueueFilter, WaitsFor } from './ports/proposal-store.ts'
export { policyRulesSchema } from './ports/rule-schema.ts'
export { createSealKeys, type SealKeys } from './ports/seal-keys.ts'
export {
  createSettingCommands,
  defineSettingCommand,
  type SettingCommand,
  type SettingCommands,
  type SettingDefinition,
  type SettingPreview,
} from './ports/setting-commands.ts'
export { addComment } from './services/add-comment.ts'
export { cancelProposal } from './services/cancel-proposal.ts'
export { createProposal, type ProposingDeps } from './services/create-proposal.ts'
export { type DecideDeps, type DecideInput, type DecisionOutcome, decideProposal } from './services/decide-proposal.ts'
export { draftProposal } from './services/draft-proposal.ts'
export { editProposal } from './services/edit-proposal.ts'
export { type ActionOutcome, mostAttempts } from './services/executor/action-outcome.ts'
export type { CloseOutcome } from './services/executor/close-execution.ts'
export { type Execution, type ExecutorDeps, executorActor } from './services/executor/execution.ts'
export { createExecutor, type Executor } from './services/executor/executor.ts'
export type { OpenAction, OpenOutcome } from './services/executor/open-execution.ts'
export type { ReadBackOutcome } from './services/executor/read-back-action.ts'
export { expireProposals } from './services/expire-proposals.ts'
export { getProposal } from './services/get-proposal.ts'
export { governanceCommands } from './services/governance-commands.ts'
export { identifyEnhancement } from './services/identify-enhancement.ts'
export type { DraftedProposal, ProposalDraft, ProposalDraftInput } from './services/input-schemas.ts'
export { listAgencyApprovals, listApprovals } from './services/list-approvals.ts'
export { type AuditRecordView, listAudit } from './services/list-audit.ts'
export { type MoveOutcome, moveEnhancement } from './services/move-enhancement.ts'
export { listPolicies, type PolicyView, proposePolicy } from './services/policies.ts'
export { type ProposeSettingInput, proposeSetting } from './services/propose-setting.ts'
export { listEvidence, recordEvidence } from './services/record-evidence.ts'
export { recordOutcome } from './services/record-outcome.ts'
export { recordRefusal } from './services/record-refusal.ts'
export { retryEffect } from './services/retry-effect.ts'
export type { ServiceRefusal } from './services/service-refusal.ts'
export { settleUnknown } from './services/settle-unknown.ts'
export { executionRef } from './services/start-execution.ts'
export type { SubmitOutcome } from './services/store-proposal.ts'
export { submitProposal } from './services/submit-proposal.ts'
export { undoProposal } from './services/undo-proposal.ts'
export { verifyAgencyAudit } from './services/verify-agency-audit.ts'
export { verifyAudit } from './services/verify-audit.ts'
export type { ProposalView } from './services/view-proposal.ts'
export { writeRequirements } from './services/write-requirements.ts'
