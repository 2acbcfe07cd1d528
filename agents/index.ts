/**
 * The agents of the platform: one folder a crew, one file a role. An agent reads evidence and proposes; it holds no credential and writes nothing.
 */

export { agentCards } from './agent-cards.ts'
export { contentArchitect } from './content-seo/content-architect.ts'
export { findingAdvice } from './content-seo/finding-advice.ts'
export { type FindingCodeName, findingCodes } from './content-seo/finding-codes.ts'
export { technicalSeoSpecialist } from './content-seo/technical-seo-specialist.ts'
export { crewCards } from './crew-cards.ts'
export { infraSentinel } from './devops/infra-sentinel.ts'
export { brandGuardian } from './marketing/brand-guardian.ts'
export { adminPrimeCopilot } from './strategy/admin-prime-copilot.ts'
export { usualRoutines } from './usual-routines.ts'
