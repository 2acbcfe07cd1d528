import { adminPrimeCopilot, brandGuardian, contentArchitect, infraSentinel, technicalSeoSpecialist } from '@bizosaas/agents'

/** Every agent this worker runs. */
export const agents = [technicalSeoSpecialist, infraSentinel, adminPrimeCopilot, brandGuardian, contentArchitect] as const
