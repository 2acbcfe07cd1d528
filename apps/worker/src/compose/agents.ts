import { adminPrimeCopilot, infraSentinel, technicalSeoSpecialist } from '@bizosaas/agents'

/** Every agent this worker runs. */
export const agents = [technicalSeoSpecialist, infraSentinel, adminPrimeCopilot] as const
