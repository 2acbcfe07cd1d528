/**
 * The workflows of the platform: one folder each with its contract, its code and its steps. Engine-neutral; a workflow waits for no decision.
 */
export { contract as auditSiteContract, steps as auditSiteSteps } from './audit-site/contract.ts'
export { type AuditSitePorts, createAuditSiteSteps } from './audit-site/steps.ts'
export { auditSite } from './audit-site/workflow.ts'
export {
  type ActionInput,
  type ActionOutcome,
  contract as executeProposalContract,
  type ExecuteInput,
  type Opened,
  type ReadBackOutcome,
  type RunActionInput,
  steps as executeProposalSteps,
} from './execute-proposal/contract.ts'
export { createExecuteProposalSteps, type ExecutionDoor } from './execute-proposal/steps.ts'
export { executeProposal } from './execute-proposal/workflow.ts'
export { contract as measureOutcomesContract, steps as measureOutcomesSteps } from './measure-outcomes/contract.ts'
export { createMeasureOutcomesSteps, type OutcomeDesk } from './measure-outcomes/steps.ts'
export { measureOutcomes } from './measure-outcomes/workflow.ts'
export { contract as runAgentContract, steps as runAgentSteps } from './run-agent/contract.ts'
export { createRunAgentSteps, type ModelParts, type RunAgentPorts } from './run-agent/steps.ts'
export { runAgent } from './run-agent/workflow.ts'
export { contract as runCrewContract, steps as runCrewSteps } from './run-crew/contract.ts'
export { createRunCrewSteps, type RunCrewPorts } from './run-crew/steps.ts'
export { runCrew } from './run-crew/workflow.ts'
export { contract as seoHealthGuardianContract, steps as seoHealthGuardianSteps } from './seo-health-guardian/contract.ts'
export { createGuardianSteps, type GuardianPorts } from './seo-health-guardian/steps.ts'
export { seoHealthGuardian } from './seo-health-guardian/workflow.ts'
export { contract as startWorkContract, type StartWorkInput, steps as startWorkSteps } from './start-work/contract.ts'
export { createStartWorkSteps, type WorkStarter } from './start-work/steps.ts'
export { startWork } from './start-work/workflow.ts'
export { contract as verifyChangeContract, steps as verifyChangeSteps, type Verdict } from './verify-change/contract.ts'
export type { CheckedChange, ExpectedChange } from './verify-change/judge-change.ts'
export { createVerifyChangeSteps, type VerificationDesk, type VerifyChangePorts } from './verify-change/steps.ts'
export { verifyChange } from './verify-change/workflow.ts'
export { workflowCards } from './workflow-cards.ts'
