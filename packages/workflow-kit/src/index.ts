/**
 * The workflow engine as the product sees it: the port, the contracts of workflows and steps, and the kernel with the
 * semantics every adapter shares (mailbox, cooperative cancel, undo-first saga, errors as data, single flight, plain JSON).
 * It owns no engine and no I/O, and imports nothing, so that workflow code can run in a sandbox.
 * Words: a run is one execution of a workflow; a step is one recorded call of an activity.
 */
export { type ActivityRef, activity } from './define/activity.ts'
export { type ActivityImplementation, type ActivityImplementations, type BoundActivity, bindActivities } from './define/bind-activities.ts'
export { defineSteps, type StepDeclaration, step } from './define/define-steps.ts'
export { parseAs } from './define/parse-as.ts'
export { type SignalRef, signal } from './define/signal.ts'
export { defineContract, type Parser, type WorkflowContract } from './define/workflow-contract.ts'
export { defineWorkflow, type WorkflowDefinition } from './define/workflow-definition.ts'
export { type CancelledError, createCancelledError, isCancelledError } from './errors/cancelled-error.ts'
export { createEngineError, type EngineError, type EngineErrorCode, engineErrorCodes, hasCode } from './errors/engine-error.ts'
export { type ExpectedFailure, type FailureOptions, fail, isExpectedFailure } from './errors/fail.ts'
export { createStepError, isStepError, type StepError } from './errors/step-error.ts'
export { checkpointed } from './kernel/checkpointed.ts'
export { executeStep, type StepHost } from './kernel/execute-step.ts'
export { maxPayloadBytes, plainJson } from './kernel/plain-json.ts'
export type { ChildRequest, ChildWait, MailboxMessage, StepRecord, StepRequest, WorkflowPrimitives } from './kernel/primitives.ts'
export { readFailure } from './kernel/read-failure.ts'
export { runWorkflow } from './kernel/run-workflow.ts'
export { readStepError, type StepErrorReader, type StepVerdict } from './kernel/step-verdict.ts'
export type { ActivityContext } from './port/activity-context.ts'
export type { ClosedOutcome, Failure, Outcome, RunState } from './port/outcome.ts'
export type { RetryPolicy, RunOptions } from './port/retry-policy.ts'
export type { RunChange, RunJournal } from './port/run-journal.ts'
export type { ChildResult, Received, Saga, Undo, WorkflowContext } from './port/workflow-context.ts'
export type { RunDescription, RunFilter, RunListItem, RunPage, StartOptions, WorkflowClient, WorkflowEngine } from './port/workflow-engine.ts'
export type {
  OverlapPolicy,
  Schedule,
  ScheduleDesk,
  SchedulePage,
  SchedulePointer,
  ScheduleScope,
  ScheduleSpec,
  WorkflowSchedules,
} from './port/workflow-schedules.ts'
